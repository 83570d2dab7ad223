import Foundation

/// What the process does when it is told to stop, or when nobody reads its output any more.
enum Signals {
  /// The file that is half written, as a signal handler can use it: nothing may be allocated there.
  nonisolated(unsafe) private static var partialFile: UnsafeMutablePointer<CChar>?

  /// Ctrl-C ends the line that the cursor stands on and leaves with 130, SIGTERM leaves with 143.
  ///
  /// A closed pipe becomes an error of the write that meets it, so that the command can leave
  /// quietly.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if let path = unsafe Signals.partialFile { unsafe unlink(path) }
        if number == SIGINT {
          let lineFeed: StaticString = "\n"
          _ = unsafe write(STDERR_FILENO, lineFeed.utf8Start, 1)
        }
        _exit(128 + number)
      }
    }
  }

  /// Has the file at `path` removed when the process is stopped; nil when there is none any more.
  static func removeWhenStopped(_ path: String?) {
    let previous = unsafe partialFile
    unsafe partialFile = path.flatMap { unsafe strdup($0) }
    unsafe free(previous)
  }
}
