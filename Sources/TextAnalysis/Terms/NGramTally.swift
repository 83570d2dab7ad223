/// Sorts and counts hashes of n-grams.
///
/// Hashes are spread evenly, so one pass puts them into buckets by their upper bits, in order, with an
/// element or two in each; what is uneven (the same n-gram many times) is sorted within its bucket.
struct NGramTally {
  private static let largestBucketToInsert = 24

  /// The distinct hashes, rising.
  private(set) var hashes: [UInt32] = []
  /// The places in `hashes` of those that came more than once, each with its occurrences less 1.
  private(set) var repeated = PackedList()

  private var sorted: [UInt32] = []
  private var starts: [UInt32] = []

  /// Counts `all`.
  ///
  /// Complexity: linear in evenly spread hashes, O(n log n) in others.
  mutating func count(_ all: [UInt32]) {
    sort(all)
    hashes.removeAll(keepingCapacity: true)
    repeated.removeAll()
    var index = 0
    while index < sorted.count {
      let hash = sorted[index]
      let first = index
      repeat { index += 1 } while index < sorted.count && sorted[index] == hash
      if index - first > 1 {
        repeated.append(UInt32(hashes.count), count: UInt32(index - first - 1))
      }
      hashes.append(hash)
    }
  }

  private mutating func sort(_ all: [UInt32]) {
    let bits = min(24, max(1, Int.bitWidth - all.count.leadingZeroBitCount))
    let shift = UInt32(32 - bits)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: 1 << bits))
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: all.count))
    Self.distribute(all, by: shift, into: &sorted, &starts)
    // Every start has moved on to the start of the next bucket.
    var lower = 0
    for end in starts {
      let upper = Int(end)
      if upper - lower > Self.largestBucketToInsert {
        sorted[lower..<upper].sort()
      } else if upper - lower > 1 {
        insertionSort(lower, upper)
      }
      lower = upper
    }
  }

  /// Puts `all` into buckets by their bits from `shift` up; the buckets' ends are left in `starts`.
  private static func distribute(
    _ all: [UInt32], by shift: UInt32, into sorted: inout [UInt32], _ starts: inout [UInt32]
  ) {
    let all = all.span
    var starts = starts.mutableSpan
    var sorted = sorted.mutableSpan
    for index in all.indices { starts[Int(all[index] &>> shift)] += 1 }
    var sum: UInt32 = 0
    for bucket in starts.indices {
      let count = starts[bucket]
      starts[bucket] = sum
      sum += count
    }
    for index in all.indices {
      let bucket = Int(all[index] &>> shift)
      sorted[Int(starts[bucket])] = all[index]
      starts[bucket] += 1
    }
  }

  private mutating func insertionSort(_ lower: Int, _ upper: Int) {
    var sorted = sorted.mutableSpan
    for index in lower + 1..<upper {
      let hash = sorted[index]
      var place = index
      while place > lower, sorted[place - 1] > hash {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = hash
    }
  }
}
