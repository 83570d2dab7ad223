import Foundation

/// What the process does when it is told to stop, or when nobody reads its output any more.
enum Signals {
  /// Ctrl-C ends the line that it stands on and leaves with 130; a closed pipe becomes an error of
  /// the write that meets it, so that the command can leave quietly.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in
      // Only calls that are safe in a signal handler.
      let lineFeed: StaticString = "\n"
      _ = unsafe write(STDERR_FILENO, lineFeed.utf8Start, 1)
      _exit(130)
    }
  }
}
