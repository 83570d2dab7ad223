import Parallelism
import TextAnalysis

/// The columns of the view over four-grams of characters, and in how many documents each stands.
///
/// N-grams are counted by the upper bits of their hashes: as many as fit 2^24 counters, or 2^22 for
/// few documents. N-grams that share a counter count as one; of two documents with 200 n-grams each,
/// one pair in 400 has an n-gram of one that passes for one of the other.
///
/// A column is a counter that at least two documents have, in the order of the hashes. N-grams of one
/// document only are no columns: they add to the length of their row but to no cosine, and they are
/// most of all n-grams.
struct NGramColumns: Sendable {
  /// How many columns there are.
  let count: Int
  /// In how many documents each column stands.
  let documentFrequencies: [UInt32]
  /// How far a hash is shifted to the right to give its counter.
  let shift: UInt32
  /// A bit for every counter that is a column.
  private let bits: [UInt64]
  /// How many columns are before each word of `bits`.
  private let ranks: [UInt32]

  /// Up to this many n-grams the smaller table is used, and written without counters.
  private static let fewNGrams = 1 << 16
  private static let partBits: UInt32 = 4

  /// Counts the four-grams of characters of `documents`.
  ///
  /// The range of hashes is cut into parts that `threads` take in turn, so that the counters that are
  /// written stay in a core's cache; few n-grams are sorted instead, since going through the counters
  /// would take most of the time. Complexity: linear in the n-grams and in the counters; 4 bytes a
  /// column, 4 MB a thread while counting, and 3 MB.
  init(of documents: [AnalyzedDocument], threads: Int) {
    let total = documents.reduce(0) { $0 + $1.characterCount }
    if total <= Self.fewNGrams {
      shift = 32 - 22
      (bits, documentFrequencies) = Self.sortedColumns(of: documents, shift: shift)
    } else {
      shift = 32 - 24
      (bits, documentFrequencies) = Self.countedColumns(
        of: documents, shift: shift, threads: threads)
    }
    count = documentFrequencies.count
    var sum: UInt32 = 0
    ranks = bits.map { word in
      defer { sum += UInt32(word.nonzeroBitCount) }
      return sum
    }
  }

  /// The columns by counters; a bit for each counter that is one, and their frequencies in order.
  static func countedColumns(
    of documents: [AnalyzedDocument], shift: UInt32, threads: Int
  ) -> (bits: [UInt64], frequencies: [UInt32]) {
    let partSize = 1 << Int(32 - shift - partBits)
    let parts = concurrentMap(
      count: 1 << Int(partBits), threads: threads,
      scratch: { [UInt32](repeating: 0, count: partSize) }
    ) { counters, part in
      for document in documents {
        document.withCharacterHashes { hashes in
          count(hashes, shift: shift, from: UInt32(part * partSize), in: &counters)
        }
      }
      return takeColumns(&counters)
    }
    return (parts.flatMap(\.bits), parts.flatMap(\.frequencies))
  }

  /// The same, by sorting the counters of all n-grams.
  static func sortedColumns(
    of documents: [AnalyzedDocument], shift: UInt32
  ) -> (bits: [UInt64], frequencies: [UInt32]) {
    var counters: [UInt32] = []
    for document in documents {
      document.withCharacterHashes { hashes in
        var previous = UInt32.max
        for index in hashes.indices {
          let counter = hashes[index] &>> shift
          if counter != previous { counters.append(counter) }
          previous = counter
        }
      }
    }
    counters.sort()
    var bits = [UInt64](repeating: 0, count: 1 << Int(32 - shift - 6))
    var frequencies: [UInt32] = []
    var start = 0
    for end in 1..<counters.count + 1 {
      let counter = counters[start]
      if end < counters.count, counters[end] == counter { continue }
      if end - start > 1 {
        bits[Int(counter >> 6)] |= 1 &<< UInt64(counter & 63)
        frequencies.append(UInt32(end - start))
      }
      start = end
    }
    return (bits, frequencies)
  }

  /// Counts the document's hashes whose counters are in `counters`, the first of which is `first`;
  /// hashes that share a counter count once.
  private static func count(
    _ hashes: Span<UInt32>, shift: UInt32, from first: UInt32, in counters: inout [UInt32]
  ) {
    var (low, high) = (0, hashes.count)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] &>> shift < first { low = middle + 1 } else { high = middle }
    }
    var counters = counters.mutableSpan
    var previous = UInt32.max
    while low < hashes.count {
      let counter = hashes[low] &>> shift &- first
      guard Int(counter) < counters.count else { return }
      if counter != previous { counters[Int(counter)] += 1 }
      previous = counter
      low += 1
    }
  }

  /// Which of `counters` are columns, and how often these were counted; the counters are set to 0.
  private static func takeColumns(
    _ counters: inout [UInt32]
  ) -> (bits: [UInt64], frequencies: [UInt32]) {
    var bits = [UInt64](repeating: 0, count: counters.count / 64)
    var frequencies: [UInt32] = []
    var counters = counters.mutableSpan
    for word in bits.indices {
      var found: UInt64 = 0
      for bit in 0..<64 {
        let frequency = counters[word << 6 | bit]
        if frequency > 1 {
          found |= 1 &<< UInt64(bit)
          frequencies.append(frequency)
        }
        counters[word << 6 | bit] = 0
      }
      bits[word] = found
    }
    return (bits, frequencies)
  }

  /// 1 where `counter` is a column, else 0.
  @inline(__always)
  func hasColumn(_ counter: UInt32) -> Int {
    Int(bits[Int(counter >> 6)] &>> UInt64(counter & 63) & 1)
  }

  /// Replaces each of the first `length` counters by its column, or by `count` where it is none.
  func findColumns(_ counters: inout [UInt32], _ length: Int) {
    let (bits, ranks) = (bits.span, ranks.span)
    var counters = counters.mutableSpan
    for index in 0..<length {
      let counter = counters[index]
      let word = bits[Int(counter >> 6)]
      let bit: UInt64 = 1 &<< UInt64(counter & 63)
      let column = ranks[Int(counter >> 6)] &+ UInt32((word & (bit &- 1)).nonzeroBitCount)
      counters[index] = word & bit == 0 ? UInt32(count) : column
    }
  }
}
