/// Sorts and counts hashes of n-grams.
///
/// Hashes are spread evenly, so one pass puts them into buckets by their upper bits, in order, with an
/// element or two in each; what is uneven (the same n-gram many times) is sorted within its bucket.
struct NGramTally {
  private static let largestBucketToInsert = 24

  private var sorted: [UInt64] = []
  private var starts: [Int] = []

  /// The distinct ones of `hashes` with their occurrences, in ascending order.
  ///
  /// Complexity: linear in evenly spread hashes, O(n log n) in others.
  mutating func count(_ hashes: [UInt64]) -> [NGramCount] {
    sort(hashes)
    var distinct = 0
    var previous: UInt64?
    for hash in sorted where hash != previous {
      distinct += 1
      previous = hash
    }
    var result: [NGramCount] = []
    result.reserveCapacity(distinct)
    var index = 0
    while index < sorted.count {
      let hash = sorted[index]
      let first = index
      repeat { index += 1 } while index < sorted.count && sorted[index] == hash
      result.append(NGramCount(hash: hash, count: UInt32(clamping: index - first)))
    }
    return result
  }

  private mutating func sort(_ hashes: [UInt64]) {
    let bits = max(1, Int.bitWidth - hashes.count.leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: 1 << bits))
    for hash in hashes { starts[Int(hash >> shift)] += 1 }
    var sum = 0
    for bucket in starts.indices {
      let count = starts[bucket]
      starts[bucket] = sum
      sum += count
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: hashes.count))
    for hash in hashes {
      let bucket = Int(hash >> shift)
      sorted[starts[bucket]] = hash
      starts[bucket] += 1
    }
    // Every start has moved on to the start of the next bucket.
    var lower = 0
    for upper in starts {
      if upper - lower > Self.largestBucketToInsert {
        sorted[lower..<upper].sort()
      } else if upper - lower > 1 {
        insertionSort(lower, upper)
      }
      lower = upper
    }
  }

  private mutating func insertionSort(_ lower: Int, _ upper: Int) {
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
