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

  struct Candidate: Sendable {
    var row: Int32
    var value: Float
    var isCanonical: Bool
  }

  /// A buffer for the `count` nearest.
  init(count: Int, margin: Float, bound: Float) {
    self.count = count
    self.margin = margin
    self.bound = bound
  }

  private var capacity: Int { 2 * count + 24 }

  /// Takes in a candidate that reaches `bound`; `canonical` gives a row's canonical product.
  mutating func offer(row: Int32, value: Float, canonical: (Int32) -> Float) {
    candidates.append(Candidate(row: row, value: value, isCanonical: false))
    guard candidates.count >= capacity else { return }
    compact(to: capacity - capacity / 4, canonical: canonical)
  }

  private mutating func compact(to limit: Int, canonical: (Int32) -> Float) {
    select()
    let least = candidates[count - 1].value
    bound = max(bound, (least - 2 * margin).nextDown)
    let bound = bound
    candidates.removeAll { $0.value < bound }
    if candidates.count > limit { decide(canonical) }
  }

  /// Keeps the `count` nearest by canonical product.
  private mutating func decide(_ canonical: (Int32) -> Float) {
    for index in candidates.indices where !candidates[index].isCanonical {
      candidates[index].value = canonical(candidates[index].row)
      candidates[index].isCanonical = true
    }
    guard candidates.count > count else { return }
    select()
    candidates.removeSubrange(count...)
  }

  /// Brings the `count` candidates that come first to the front, the last of these at its place
  /// (Hoare's quickselect).
  private mutating func select() {
    var low = 0
    var high = candidates.count - 1
    let wanted = count - 1
    while low < high {
      let pivot = candidates[(low + high) / 2]
      var i = low
      var j = high
      while i <= j {
        while Self.precedes(candidates[i], pivot) { i += 1 }
        while Self.precedes(pivot, candidates[j]) { j -= 1 }
        if i <= j {
          candidates.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if wanted <= j { high = j } else if wanted >= i { low = i } else { return }
    }
  }

  /// The order of neighbours: value falling, ties by the lower row.
  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    left.value != right.value ? left.value > right.value : left.row < right.row
  }

  /// The rows still in question.
  var rows: [Int32] { candidates.map(\.row) }
}
