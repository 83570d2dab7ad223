import Parallelism
import TextAnalysis

/// The columns of an n-gram view: the n-grams that at least two documents have, in the order of
/// their hashes.
///
/// N-grams of one document only are left out as columns: they add to the length of their row but to
/// no cosine, and they are most of all n-grams.
struct NGramColumns: Sendable {
  /// The hashes of the columns, rising.
  let hashes: [UInt64]
  /// In how many documents each column stands.
  let documentFrequencies: [UInt32]
  /// Where the hashes with each leading 16 bits begin, so that a look-up touches few of them.
  private let bucketStarts: [UInt32]

  private static let bucketBits = 16

  /// Counts the n-grams of `documents`.
  ///
  /// Every document's n-grams rise by hash. The range of hashes is cut into parts that `threads` take
  /// in turn, so the columns do not depend on their number.
  ///
  /// Complexity: O(n log n) for n n-grams in all.
  init(documents: [[NGramCount]], threads: Int) {
    let partCount = 16
    let parts = concurrentMap(count: partCount, threads: threads) { part in
      let first = UInt64(part) << 60
      let last = first | (UInt64.max >> 4)
      var hashes: [UInt64] = []
      for document in documents {
        var index = Self.firstIndex(in: document, from: first)
        while index < document.count, document[index].hash <= last {
          hashes.append(document[index].hash)
          index += 1
        }
      }
      hashes.sort()
      return Self.repeated(inSorted: hashes)
    }
    hashes = parts.flatMap(\.hashes)
    documentFrequencies = parts.flatMap(\.frequencies)
    bucketStarts = Self.bucketStarts(of: hashes)
  }

  private static func firstIndex(in document: [NGramCount], from hash: UInt64) -> Int {
    var (low, high) = (0, document.count)
    while low < high {
      let middle = (low + high) / 2
      if document[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func repeated(
    inSorted sorted: [UInt64]
  ) -> (hashes: [UInt64], frequencies: [UInt32]) {
    var result: (hashes: [UInt64], frequencies: [UInt32]) = ([], [])
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      if end - start > 1 {
        result.hashes.append(sorted[start])
        result.frequencies.append(UInt32(end - start))
      }
      start = end
    }
    return result
  }

  private static func bucketStarts(of hashes: [UInt64]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: (1 << bucketBits) + 1)
    for hash in hashes {
      starts[Int(hash >> (64 - UInt64(bucketBits))) + 1] += 1
    }
    for bucket in 1..<starts.count {
      starts[bucket] += starts[bucket - 1]
    }
    return starts
  }

  /// The column of the n-gram with `hash`; nil when fewer than two documents have it.
  func column(of hash: UInt64) -> UInt32? {
    let bucket = Int(hash >> (64 - UInt64(Self.bucketBits)))
    var (low, high) = (Int(bucketStarts[bucket]), Int(bucketStarts[bucket + 1]))
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    guard low < Int(bucketStarts[bucket + 1]), hashes[low] == hash else { return nil }
    return UInt32(low)
  }
}
