import TextAnalysis

/// Rows of a view over terms: term frequency scale times rarity, then length 1.
struct TermRows: RowSource {
  let documents: [AnalyzedDocument]
  let fields: [(field: TermField, units: UInt32)]
  /// What a unit of a field is worth, in occurrences.
  let unit: Float
  let scale: TermFrequencyScale
  /// How rare each term is.
  let rarities: [Float]
  /// How many terms each row has.
  let valueCounts: [UInt32]

  private let sublinear = SublinearTable()
  private var sum = TermSum()

  init(
    documents: [AnalyzedDocument], fields: [(field: TermField, units: UInt32)], unit: Float,
    scale: TermFrequencyScale, rarities: [Float],
    valueCounts: [UInt32]
  ) {
    self.documents = documents
    self.fields = fields
    self.unit = unit
    self.scale = scale
    self.rarities = rarities
    self.valueCounts = valueCounts
  }

  func valueCount(ofRow row: Int) -> Int { Int(valueCounts[row]) }

  mutating func write(
    row: Int, columns: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    sum.load(documents[row], fields)
    let (terms, units, rarities) = (sum.terms.span, sum.units.span, rarities.span)
    var squaredLength = 0.0
    switch scale {
    case .sublinear:
      for index in 0..<sum.count {
        let weight = sublinear.weight(of: units[index]) * rarities[Int(terms[index])]
        squaredLength += Double(weight) * Double(weight)
        columns[index] = terms[index]
        values[index] = weight
      }
    case .saturating:
      var length = 0
      for index in 0..<sum.count { length += Int(units[index]) }
      for index in 0..<sum.count {
        let weight =
          scale.weight(of: Float(units[index]) * unit, documentLength: Float(length) * unit)
          * rarities[Int(terms[index])]
        squaredLength += Double(weight) * Double(weight)
        columns[index] = terms[index]
        values[index] = weight
      }
    }
    values.scale(toLengthOneFrom: squaredLength)
  }
}

/// `TermFrequencyScale.sublinear` of small numbers, looked up.
struct SublinearTable: Sendable {
  private let weights: [Float] = (0..<256).map {
    TermFrequencyScale.sublinear.weight(of: Float($0), documentLength: 0)
  }

  /// The weight of `count` occurrences.
  @inline(__always)
  func weight(of count: UInt32) -> Float {
    count < 256
      ? weights[Int(count)]
      : TermFrequencyScale.sublinear.weight(of: Float(count), documentLength: 0)
  }
}
