import Foundation

/// Standard error: everything that is not a result.
enum Console {
  /// Whether a person is likely to be watching.
  static var isTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether standard output shows colours: a terminal that is not asked to go without
  /// (https://no-color.org).
  static var showsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
      && environment["NO_COLOR", default: ""].isEmpty
  }

  /// Whether standard output is a terminal that is known to show links: others print their addresses or
  /// drop them.
  static var showsLinks: Bool {
    guard showsColor else { return false }
    let environment = ProcessInfo.processInfo.environment
    let programs = ["iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty"]
    let terminals = ["xterm-kitty", "alacritty", "foot", "xterm-ghostty"]
    return programs.contains(environment["TERM_PROGRAM", default: ""])
      || terminals.contains(environment["TERM", default: ""])
      || ["WT_SESSION", "KONSOLE_VERSION"].contains { environment[$0] != nil }
      || Int(environment["VTE_VERSION", default: ""]).map { $0 >= 5_000 } ?? false
  }

  /// Writes a message without the control characters that a terminal would obey.
  ///
  /// The name of a file or an article may bring some. There is nobody to tell when the message
  /// cannot be written.
  static func write(_ message: String) {
    let clean = String(
      String.UnicodeScalarView(
        message.unicodeScalars.map { scalar in
          let isControl = scalar.properties.generalCategory == .control
          return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar
        }))
    writeRaw(clean)
  }

  /// Writes a message as it is.
  static func writeRaw(_ message: String) {
    try? FileDescriptorWriter(descriptor: STDERR_FILENO).write(Array(message.utf8))
  }
}
