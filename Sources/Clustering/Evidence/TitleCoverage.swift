import Vectorization

/// How much of the weight of two articles' titles stands in the other's text, by `CandidatePairs` index:
/// what of the title that is covered less, and what of the one that is covered more.
///
/// A feature on the people of a story is unlike its reports, but names what their titles name. Two events
/// of a kind are alike, but the title of one names what the other never does.
///
/// Values are sums of squares of a title's row over the terms that the text has, from 0 to 1, held in
/// 255ths. Memory: two bytes a pair.
struct TitleCoverage: Sendable {
  private var lesser: [UInt8] = []
  private var greater: [UInt8] = []

  /// Adds a pair by what of either title stands in the other text.
  mutating func append(_ a: Float, _ b: Float) {
    lesser.append(Self.rounded(min(a, b)))
    greater.append(Self.rounded(max(a, b)))
  }

  /// Adds the pairs of `other`.
  mutating func append(_ other: TitleCoverage) {
    lesser += other.lesser
    greater += other.greater
  }

  /// What is covered of the title that is covered less.
  func less(_ pair: Int) -> Float { Float(lesser[pair]) / 255 }

  /// What is covered of the title that is covered more.
  func more(_ pair: Int) -> Float { Float(greater[pair]) / 255 }

  /// The sum of the squares of row `a` of `titles` over the columns that row `b` of `texts` has.
  ///
  /// Complexity: linear in the values of `a`, logarithmic in those of `b`.
  static func covered(_ a: Int, of titles: SparseMatrix, by b: Int, of texts: SparseMatrix) -> Float
  {
    let (columns, values) = (titles.columnIndices.span, titles.values.span)
    let others = texts.columnIndices.span
    let text = texts.range(ofRow: b)
    var start = text.lowerBound
    var covered: Float = 0
    for place in titles.range(ofRow: a) {
      var length = text.upperBound - start
      while length > 0 {
        let half = length / 2
        let isBefore = others[start + half] < columns[place]
        start += isBefore ? half + 1 : 0
        length = isBefore ? length - half - 1 : half
      }
      guard start < text.upperBound else { break }
      if others[start] == columns[place] { covered += values[place] * values[place] }
    }
    return covered
  }

  private static func rounded(_ share: Float) -> UInt8 {
    UInt8((min(max(share, 0), 1) * 255).rounded())
  }
}
