/// How long a command has taken.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// The time since the beginning: "1.2 s".
  var elapsed: String {
    let duration = ContinuousClock.now - start
    return duration.formattedSeconds
  }
}

extension Duration {
  /// Seconds and their tenths.
  fileprivate var formattedSeconds: String {
    let (seconds, attoseconds) = components
    let tenths = seconds * 10 + (attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
