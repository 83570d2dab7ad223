import Articles
import Foundation
import Parallelism
import TextAnalysis
import Vectorization

/// Rows of weighted four-grams, one a group of articles: the sum of the articles' rows, each of length
/// 1, cut to the heaviest grams and made length 1 again.
enum GroupVectors {
  /// Grams of a group at most.
  ///
  /// With 128 fewer stories are found, with 512 no more.
  private static let length = 256
  private static let blockSize = 64

  /// The rows of `groups` of indices into `articles`.
  ///
  /// Complexity: linear in what `LatinGrams` reads. Memory: 2 KB a group, 7.5 MB a thread.
  static func matrix(
    of groups: [[Int]], _ articles: [Article], _ weights: GramWeights, threads: Int
  ) -> SparseMatrix {
    let blocks = slices(of: groups.count, size: blockSize)
    let parts = concurrentMap(
      count: blocks.count, threads: threads, scratch: { Summation(weights: weights) }
    ) { summation, block in
      summation.rows(of: groups[blocks[block]], articles).keepingHeaviest(length)
    }
    var offsets = [0]
    for part in parts {
      let start = offsets.last ?? 0
      offsets += part.rowOffsets.dropFirst().map { start + $0 }
    }
    var values = joinedParts(parts.map(\.values))
    for row in groups.indices { makeUnit(&values, offsets[row]..<offsets[row + 1]) }
    return SparseMatrix(
      columnCount: LatinGrams.gramCount, rowOffsets: offsets,
      columnIndices: joinedParts(parts.map(\.columnIndices)), values: values)
  }

  /// Makes values a vector of length 1, where any is not 0.
  private static func makeUnit(_ values: inout [Float], _ range: Range<Int>) {
    let factor = Float(inverseLength(values[range]))
    for index in range { values[index] *= factor }
  }

  /// 1 over the length of a vector; 0 for one of zeros.
  fileprivate static func inverseLength(_ values: some Sequence<Float>) -> Double {
    let square = values.reduce(0.0) { $0 + Double($1) * Double($1) }
    return square > 0 ? 1 / square.squareRoot() : 0
  }

  /// Adds up articles' rows, group by group.
  private struct Summation {
    let weights: GramWeights
    private var reader = LatinGrams()
    private var sums = [Float](repeating: 0, count: LatinGrams.gramCount)
    private var met: [UInt32] = []
    private var values: [Float] = []

    init(weights: GramWeights) {
      self.weights = weights
    }

    /// The sums of `groups`, without what weighs nothing.
    mutating func rows(of groups: ArraySlice<[Int]>, _ articles: [Article]) -> SparseMatrix {
      var offsets = [0]
      var columns: [UInt32] = []
      var sums: [Float] = []
      for group in groups {
        for article in group { add(articles[article]) }
        met.sort()
        for gram in met {
          columns.append(gram)
          sums.append(self.sums[Int(gram)])
          self.sums[Int(gram)] = 0
        }
        met.removeAll(keepingCapacity: true)
        offsets.append(columns.count)
      }
      return SparseMatrix(
        columnCount: LatinGrams.gramCount, rowOffsets: offsets, columnIndices: columns,
        values: sums)
    }

    private mutating func add(_ article: Article) {
      let counts = reader.counts(of: article)
      values.removeAll(keepingCapacity: true)
      for (gram, count) in counts { values.append(weights[gram] * (1 + logf(Float(count)))) }
      let factor = Float(GroupVectors.inverseLength(values))
      for (place, entry) in counts.enumerated() where values[place] > 0 {
        if sums[Int(entry.gram)] == 0 { met.append(entry.gram) }
        sums[Int(entry.gram)] += values[place] * factor
      }
    }
  }
}
