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

  private let size: @Sendable () -> Int
  private let least: Int
  private let spent = Atomic(0)

  /// The budget of what is in `source`.
  init(_ source: FileStream, leastBytes: Int = leastBytes) {
    size = { source.bytesKnown }
    least = leastBytes
  }

  /// The budget of what is in `size` bytes.
  init(size: Int, leastBytes: Int = leastBytes) {
    self.size = { size }
    least = leastBytes
  }

  /// Takes note that so many bytes were unfolded.
  func spend(_ bytes: Int) throws(StreamFailure) {
    let total = spent.wrappingAdd(bytes, ordering: .relaxed).newValue
    guard total > least else { return }
    let limit = max(least, Self.ratio * min(size(), 1 << 50))
    if total > limit { throw .unfoldsTooFar(limitBytes: limit) }
  }
}

/// A stream whose bytes are taken from a budget.
struct BudgetedStream: ByteStream {
  private var stream: any ByteStream
  private let budget: UnfoldingBudget

  /// The bytes of `stream`, as long as `budget` has so many.
  init(_ stream: any ByteStream, budget: UnfoldingBudget) {
    self.stream = stream
    self.budget = budget
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    let count = try stream.read(into: &buffer, at: places)
    try budget.spend(count)
    return count
  }
}
