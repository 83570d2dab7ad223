import Vectorization

/// The candidates for the nearest neighbours of one row, in bounded memory.
///
/// A kernel offers approximate products, each within `margin` of the canonical one. Once `count` of
/// them are at or above v, the canonical ones of these are at or above v - margin, so that nothing
/// whose approximate product is below v - 2 margin can be among the nearest. What is left over is
/// decided by canonical products; where ties or near ties overflow the buffer, already on the way.
struct CandidateBuffer: Sendable {
  /// What is offered must reach this to be worth keeping.
  private(set) var bound: Float
  private var candidates: [Candidate] = []
  private let count: Int
  private let margin: Float
  /// How many candidates are held at most.
  private let capacity: Int
  /// How many candidates fall into each of some steps between the least and the largest value.
  private var histogram: [Int32] = []

  /// Ordered by value; of equal ones the lower row is the larger.
  struct Candidate: Comparable, Sendable {
    var row: Int32
    var value: Float
    var isCanonical = false

    static func < (left: Candidate, right: Candidate) -> Bool {
      left.value != right.value ? left.value < right.value : left.row > right.row
    }
  }

  /// A buffer for the `count` nearest; a larger one is cut less often.
  init(count: Int, margin: Float, bound: Float, capacity: Int? = nil) {
    self.count = count
    self.capacity = capacity ?? 2 * count + 24
    self.margin = margin
    self.bound = bound
  }

  /// Takes in a candidate that reaches `bound`; `canonical` gives a row's canonical product.
  mutating func offer(row: Int32, value: Float, canonical: (Int32) -> Float) {
    candidates.append(Candidate(row: row, value: value))
    guard candidates.count >= capacity else { return }
    compact(to: capacity - capacity / 4, canonical: canonical)
  }

  /// Takes in candidates that reach `bound`.
  mutating func offer(_ some: ArraySlice<Candidate>, canonical: (Int32) -> Float) {
    if candidates.isEmpty { candidates.reserveCapacity(capacity + some.count) }
    candidates.append(contentsOf: some)
    guard candidates.count >= capacity else { return }
    compact(to: capacity - capacity / 4, canonical: canonical)
  }

  /// Takes in candidates that reach `bound`, whose values alone decide.
  mutating func offer(_ some: ArraySlice<Candidate>) {
    candidates.append(contentsOf: some)
    if candidates.count >= capacity { cut() }
  }

  /// The rows of the `count` candidates of the largest values, by those values alone.
  mutating func largest() -> [Int32] {
    cut()
    return rows
  }

  /// Keeps the `count` candidates of the largest values.
  private mutating func cut() {
    settle()
    guard candidates.count > count else { return }
    candidates.selectLargest(count)
    candidates.removeSubrange(count...)
    bound = max(bound, candidates[count - 1].value)
  }

  /// Drops what cannot be among the nearest, as far as a linear pass can tell.
  mutating func settle() {
    guard candidates.count > count, count > 0 else { return }
    var least = Float.infinity
    var largest = -Float.infinity
    for candidate in candidates {
      least = min(least, candidate.value)
      largest = max(largest, candidate.value)
    }
    let steps = 256
    let scale = Float(steps - 1) / (largest - least)
    guard scale > 0, scale < .infinity else { return }
    if histogram.isEmpty { histogram = Array(repeating: 0, count: steps) }
    for candidate in candidates { histogram[Int((candidate.value - least) * scale)] += 1 }
    // The values of the last steps, `count` of them at least; the least of these is the bound.
    var step = steps
    var total = 0
    while total < count {
      step -= 1
      total += Int(histogram[step])
    }
    for index in histogram.indices { histogram[index] = 0 }
    var reached = Float.infinity
    for candidate in candidates where Int((candidate.value - least) * scale) >= step {
      reached = min(reached, candidate.value)
    }
    raise(to: reached)
  }

  /// Drops what is below the bound that follows from `count` values at or above `least`.
  private mutating func raise(to least: Float) {
    bound = max(bound, (least - 2 * margin).nextDown)
    let bound = bound
    candidates.removeAll { $0.value < bound }
  }

  private mutating func compact(to limit: Int, canonical: (Int32) -> Float) {
    settle()
    guard candidates.count > limit else { return }
    candidates.selectLargest(count)
    raise(to: candidates[count - 1].value)
    if candidates.count > limit { decide(canonical) }
  }

  /// Keeps the `count` nearest by canonical product.
  private mutating func decide(_ canonical: (Int32) -> Float) {
    for index in candidates.indices where !candidates[index].isCanonical {
      candidates[index].value = canonical(candidates[index].row)
      candidates[index].isCanonical = true
    }
    guard candidates.count > count else { return }
    candidates.selectLargest(count)
    candidates.removeSubrange(count...)
  }

  /// The rows still in question.
  var rows: [Int32] { candidates.map(\.row) }
}
