import Foundation

/// Runs the command as somebody to whom files can be closed, which they never are to root.
enum Unprivileged {
  /// Whether that can be done here.
  static let isPossible: Bool = (try? run(["--version"]).status) == 0

  static func run(_ arguments: [String]) throws -> Outcome {
    guard geteuid() == 0 else {
      return try Program(Built.executable, arguments).run(input: nil)
    }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", Built.executable.path]
    return try Program(URL(filePath: "/usr/bin/setpriv"), nobody + arguments).run(input: nil)
  }
}
