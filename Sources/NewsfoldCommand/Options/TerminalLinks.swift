import ArgumentParser

/// Whether text on a terminal is to be links.
enum TerminalLinks: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether it is here.
  var isWanted: Bool {
    switch self {
    case .auto: Console.showsLinks
    case .always: true
    case .never: false
    }
  }
}
