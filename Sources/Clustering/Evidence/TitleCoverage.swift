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

  /// Adds pairs by what of the one title stands in the other text, and what of the other in the one.
  mutating func append(_ one: [Float], _ other: [Float]) {
    for (one, other) in zip(one, other) {
      lesser.append(Self.rounded(min(one, other)))
      greater.append(Self.rounded(max(one, other)))
    }
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

  /// The sum of the squares of row `title` of `titles` over the columns of each of some rows of `texts`.
  ///
  /// Complexity: linear in the values of the title, logarithmic in those of a text.
  static func covered(
    _ title: Int, of titles: SparseMatrix, by rows: [Int32], of texts: SparseMatrix
  ) -> [Float] {
    let (columns, values) = titles.row(title)
    return unsafe texts.columnIndices.withUnsafeBufferPointer { others in
      rows.map { row in
        let text = texts.range(ofRow: Int(row))
        guard !text.isEmpty else { return 0 }
        var first = text.lowerBound
        var covered: Float = 0
        for (column, value) in zip(columns, values) {
          // The last place with no higher column, by halving without a branch to foresee.
          var length = text.upperBound - first
          while length > 1 {
            let half = length / 2
            unsafe first = others[first + half] <= column ? first + half : first
            length -= half
          }
          unsafe covered += others[first] == column ? value * value : 0
        }
        return covered
      }
    }
  }

  private static func rounded(_ share: Float) -> UInt8 {
    UInt8((min(max(share, 0), 1) * 255).rounded())
  }
}
