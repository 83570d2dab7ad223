/// Sorts and counts hashes of n-grams.
///
/// Hashes are spread evenly, so one pass puts them into buckets by their upper bits, in order, with an
/// element or two in each, and what little is left to do is done by insertion. Where they are uneven,
/// as in a text that says one thing only, they are sorted as numbers are.
struct NGramTally {
  private static let largestBucket = 64

  /// The distinct hashes, rising.
  private(set) var hashes: [UInt32] = []
  /// The places in `hashes` of those that came more than once, each with its occurrences less 1.
  private(set) var repeated = PackedList()

  /// Only the beginnings count, of the length that the last call needed.
  private var sorted: [UInt32] = []
  private var starts: [UInt32] = []

  /// Counts the first `length` of `all`.
  ///
  /// Complexity: linear in evenly spread hashes, O(n log n) in others.
  mutating func count(_ all: [UInt32], _ length: Int) {
    let bits = min(24, max(1, Int.bitWidth - length.leadingZeroBitCount))
    if sorted.count < length { sorted = Array(repeating: 0, count: length * 2) }
    if starts.count < 1 << bits { starts = Array(repeating: 0, count: 1 << bits) }
    let largest = Self.distribute(all, length, bits: bits, into: &sorted, &starts)
    if largest > Self.largestBucket {
      sorted[..<length].sort()
    } else {
      Self.insertionSort(&sorted, length)
    }
    countSorted(length)
  }

  /// Puts the first `length` of `all` into buckets by their upper `bits`, and tells how many are in
  /// the largest.
  private static func distribute(
    _ all: [UInt32], _ length: Int, bits: Int, into sorted: inout [UInt32],
    _ starts: inout [UInt32]
  ) -> Int {
    let all = all.span
    var starts = starts.mutableSpan
    var sorted = sorted.mutableSpan
    let shift = UInt32(32 - bits)
    for bucket in 0..<1 << bits { starts[bucket] = 0 }
    for index in 0..<length { starts[Int(all[index] &>> shift)] += 1 }
    var (sum, largest): (UInt32, UInt32) = (0, 0)
    for bucket in 0..<1 << bits {
      let count = starts[bucket]
      starts[bucket] = sum
      sum += count
      largest = max(largest, count)
    }
    for index in 0..<length {
      let bucket = Int(all[index] &>> shift)
      sorted[Int(starts[bucket])] = all[index]
      starts[bucket] += 1
    }
    return Int(largest)
  }

  private static func insertionSort(_ sorted: inout [UInt32], _ length: Int) {
    var sorted = sorted.mutableSpan
    guard length > 1 else { return }
    for index in 1..<length {
      let hash = sorted[index]
      var place = index
      while place > 0, sorted[place - 1] > hash {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      if place < index { sorted[place] = hash }
    }
  }

  private mutating func countSorted(_ length: Int) {
    hashes.removeAll(keepingCapacity: true)
    repeated.removeAll()
    guard length > 0 else { return }
    var first = 0
    for index in 1...length where index == length || sorted[index] != sorted[first] {
      if index - first > 1 {
        repeated.append(UInt32(hashes.count), count: UInt32(index - first - 1))
      }
      hashes.append(sorted[first])
      first = index
    }
  }
}
