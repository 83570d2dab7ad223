import Parallelism
import TextAnalysis
import Vectorization

/// Short rows by which candidates are found: the heaviest terms of the whole text and the lead.
///
/// A row is the sum of an article's rows in both views, the lead's at half its weight, made length 1
/// and cut to its heaviest values. The frequent terms of a text cost nearly all of a comparison and
/// say little; what is left without them finds nearly the same neighbours, and a candidate is compared
/// in full afterwards.
enum CandidateVectors {
  /// Values in a row at most.
  ///
  /// With 64, 96 and 128 the stories of labelled corpora come out as well as with whole rows; with
  /// 32 they are worse. `Benchmarks/README.md` has how many pairs of one story each of them finds.
  static let length = 64
  private static let leadShare: Float = 0.5
  private static let blockRows = 1024

  /// The short rows for `full` and `lead`, rows of the same articles over the same terms.
  ///
  /// Complexity: linear in the values. Memory: half a kilobyte an article, and for each thread the
  /// whole rows of 1,024 articles.
  static func matrix(full: MatrixRows, lead: MatrixRows, threads: Int) -> SparseMatrix {
    let ranges = slices(of: full.rowCount, size: blockRows)
    let parts = concurrentMap(count: ranges.count, threads: threads) { block in
      let rows = Array(ranges[block])
      return sum(full.matrix(of: rows), lead.matrix(of: rows)).keepingHeaviest(length)
    }
    defer { releaseFreedMemory() }
    return SparseMatrix(concatenating: consume parts, columnCount: full.columnCount)
  }

  /// The sums of the rows of `full` and `lead`, of length 1 or empty.
  private static func sum(_ full: SparseMatrix, _ lead: SparseMatrix) -> SparseMatrix {
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    for row in 0..<full.rowCount {
      append(full.row(row), lead.row(row), &columns, &values)
      let range = (offsets.last ?? 0)..<values.count
      let square = values[range].reduce(0.0) { $0 + Double($1) * Double($1) }
      if square > 0 {
        let factor = Float(1 / square.squareRoot())
        for index in range { values[index] *= factor }
      }
      offsets.append(values.count)
    }
    return SparseMatrix(
      columnCount: full.columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }

  private typealias Row = (columns: ArraySlice<UInt32>, values: ArraySlice<Float>)

  /// Appends the sum of two rows.
  private static func append(
    _ left: Row, _ right: Row, _ columns: inout [UInt32], _ values: inout [Float]
  ) {
    var (i, j) = (left.columns.startIndex, right.columns.startIndex)
    while i < left.columns.endIndex || j < right.columns.endIndex {
      let a = i < left.columns.endIndex ? left.columns[i] : .max
      let b = j < right.columns.endIndex ? right.columns[j] : .max
      columns.append(min(a, b))
      values.append((a <= b ? left.values[i] : 0) + (b <= a ? leadShare * right.values[j] : 0))
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
  }
}

extension SparseMatrix {
  /// The rows of `parts`, one after the other.
  fileprivate init(concatenating parts: consuming [SparseMatrix], columnCount: Int) {
    var offsets = [0]
    for rowOffsets in parts.map(\.rowOffsets) {
      let start = offsets.last ?? 0
      offsets += rowOffsets.dropFirst().map { start + $0 }
    }
    let (columns, values) = (parts.map(\.columnIndices), parts.map(\.values))
    parts = []
    self.init(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: joinedParts(consume columns),
      values: joinedParts(consume values))
  }
}
