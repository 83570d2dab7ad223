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
      let previous = signal(number) { number in
        if let path = unsafe Signals.partialFile { unsafe unlink(path) }
        if number == SIGINT {
          let lineFeed: StaticString = "\n"
          _ = unsafe write(STDERR_FILENO, lineFeed.utf8Start, 1)
        }
        _exit(128 + number)
      }
      // A shell has its background jobs ignore Ctrl-C, and they go on doing so.
      if isSame(previous, SIG_IGN) { signal(number, SIG_IGN) }
    }
    acceptBlockedSignals()
  }

  /// Lets signals through that whoever started the process held back for itself.
  private static func acceptBlockedSignals() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private typealias Handler = (@convention(c) (Int32) -> Void)?

  private static func isSame(_ left: Handler, _ right: Handler) -> Bool {
    unsafe unsafeBitCast(left, to: Int.self) == unsafeBitCast(right, to: Int.self)
  }

  /// Has the file at `path` removed when the process is stopped; nil when there is none any more.
  static func removeWhenStopped(_ path: String?) {
    let previous = unsafe partialFile
    unsafe partialFile = path.flatMap { unsafe strdup($0) }
    unsafe free(previous)
  }
}
