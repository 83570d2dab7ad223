import TextAnalysis

/// A row's columns and weights, columns rising.
struct WeightedRow: Sendable {
  var columns: [UInt32] = []
  var weights: [Float] = []

  /// Divides the weights by `squaredLength`'s root.
  mutating func scale(toLengthOneFrom squaredLength: Double) {
    guard squaredLength > 0 else { return }
    let factor = Float(1 / squaredLength.squareRoot())
    for index in weights.indices {
      weights[index] *= factor
    }
  }
}

/// Turns a row's counts into weights: term frequency scale times rarity, then length 1.
struct RowWeighting: Sendable {
  let scale: TermFrequencyScale
  let rarity: InverseDocumentFrequency
  /// In how many documents each column stands.
  let frequencies: [UInt32]

  /// The row of a document with `counts`.
  func weighted(_ counts: [ColumnCount]) -> WeightedRow {
    let length = counts.reduce(into: Float(0)) { $0 += $1.count }
    var row = WeightedRow()
    row.columns.reserveCapacity(counts.count)
    row.weights.reserveCapacity(counts.count)
    var squaredLength = 0.0
    for entry in counts {
      let weight =
        scale.weight(of: entry.count, documentLength: length)
        * rarity.weight(ofFrequency: frequencies[Int(entry.column)])
      squaredLength += Double(weight) * Double(weight)
      row.columns.append(entry.column)
      row.weights.append(weight)
    }
    row.scale(toLengthOneFrom: squaredLength)
    return row
  }

  /// The row of a document with `ngrams`.
  ///
  /// Those that are no column count in its length only.
  func weighted(_ ngrams: [NGramCount], _ columns: NGramColumns) -> WeightedRow {
    var row = WeightedRow()
    var squaredLength = 0.0
    for ngram in ngrams {
      let column = columns.column(of: ngram.hash)
      let frequency = column.map { frequencies[Int($0)] } ?? 1
      let weight =
        scale.weight(of: Float(ngram.count), documentLength: 0)
        * rarity.weight(ofFrequency: frequency)
      squaredLength += Double(weight) * Double(weight)
      if let column {
        row.columns.append(column)
        row.weights.append(weight)
      }
    }
    row.scale(toLengthOneFrom: squaredLength)
    return row
  }
}

extension SparseMatrix {
  /// A matrix from blocks of rows, in order.
  init(columnCount: Int, blocks: [[WeightedRow]]) {
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    let count = blocks.reduce(0) { $0 + $1.reduce(0) { $0 + $1.columns.count } }
    columns.reserveCapacity(count)
    values.reserveCapacity(count)
    for row in blocks.joined() {
      columns += row.columns
      values += row.weights
      offsets.append(columns.count)
    }
    self.init(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}
