import TextAnalysis

/// Rows of a view over n-grams.
///
/// N-grams that are no column count in their row's length only; those that share a counter are one.
struct NGramRows: RowSource {
  let documents: [AnalyzedDocument]
  let field: NGramField
  let columns: NGramColumns
  /// How rare each column is.
  let rarities: [Float]
  /// How rare is what only one document has.
  let rarityAlone: Float

  private let sublinear = SublinearTable()
  private var list = NGramList()

  init(
    documents: [AnalyzedDocument], field: NGramField, columns: NGramColumns, rarities: [Float],
    rarityAlone: Float
  ) {
    self.documents = documents
    self.field = field
    self.columns = columns
    self.rarities = rarities
    self.rarityAlone = rarityAlone
  }

  mutating func valueCount(ofRow row: Int) -> Int {
    var count = 0
    documents[row].withHashes(of: field) { hashes in
      var previous = UInt32.max
      for index in hashes.indices {
        let counter = hashes[index] &>> columns.shift
        if counter != previous, columns.hasColumn(hashes[index]) { count += 1 }
        previous = counter
      }
    }
    return count
  }

  mutating func write(
    row: Int, columns written: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    documents[row].read(field, into: &list)
    let (hashes, counts, rarities) = (list.hashes.span, list.counts.span, rarities.span)
    var squaredLength = 0.0
    var (index, place) = (0, 0)
    while index < list.count {
      let hash = hashes[index]
      var count = counts[index]
      index += 1
      while index < list.count, hashes[index] &>> columns.shift == hash &>> columns.shift {
        count += counts[index]
        index += 1
      }
      let frequency = sublinear.weight(of: count)
      guard let column = columns.column(of: hash) else {
        let weight = frequency * rarityAlone
        squaredLength += Double(weight) * Double(weight)
        continue
      }
      let weight = frequency * rarities[Int(column)]
      squaredLength += Double(weight) * Double(weight)
      written[place] = column
      values[place] = weight
      place += 1
    }
    values.scale(toLengthOneFrom: squaredLength)
  }
}
