import Synchronization

/// How many bytes the archives in a file may unfold to: a few kilobytes can be made to unfold to
/// petabytes.
///
/// An archive inside an archive takes from the same budget.
final class UnfoldingBudget: Sendable {
  /// An archive may always unfold to so many bytes.
  static let leastBytes = 256 << 20
  /// An archive may unfold to so many times its size.
  static let ratio = 1000
  /// A member costs so much, even if it is empty.
  static let memberBytes = 512

  private let source: FileStream?
  private let least: Int
  private let spent = Atomic(0)

  /// The budget of what is in `source`.
  init(_ source: FileStream?, leastBytes: Int = leastBytes) {
    self.source = source
    least = leastBytes
  }

  /// Takes note that so many bytes were unfolded.
  func spend(_ bytes: Int) throws(StreamFailure) {
    let total = spent.wrappingAdd(bytes, ordering: .relaxed).newValue
    guard total > least else { return }
    let limit = max(least, Self.ratio * min(source?.bytesKnown ?? 0, 1 << 50))
    if total > limit { throw .unfoldsTooFar(limitBytes: limit) }
  }
}
