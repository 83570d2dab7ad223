import TextAnalysis

/// Rows of a view over terms: sublinear term frequency times rarity, then length 1.
struct TermRows: RowSource {
  let documents: [AnalyzedDocument]
  let fields: [(field: TermField, factor: UInt32)]
  /// How rare each term is.
  let rarities: [Float]
  /// How many terms each row has.
  let valueCounts: [UInt32]

  private let sublinear = SublinearTable()
  private var sum = TermSum()

  init(
    documents: [AnalyzedDocument], fields: [(field: TermField, factor: UInt32)],
    rarities: [Float], valueCounts: [UInt32]
  ) {
    self.documents = documents
    self.fields = fields
    self.rarities = rarities
    self.valueCounts = valueCounts
  }

  func valueCount(ofRow row: Int) -> Int { Int(valueCounts[row]) }

  mutating func write(
    row: Int, columns: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    sum.load(documents[row], fields)
    let (terms, counts, rarities) = (sum.terms.span, sum.counts.span, rarities.span)
    var squaredLength = 0.0
    for index in 0..<sum.count {
      let weight = sublinear.weight(of: counts[index]) * rarities[Int(terms[index])]
      squaredLength += Double(weight) * Double(weight)
      columns[index] = terms[index]
      values[index] = weight
    }
    values.scale(toLengthOneFrom: squaredLength)
  }
}
