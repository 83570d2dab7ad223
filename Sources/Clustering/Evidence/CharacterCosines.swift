import Similarity
import Vectorization

/// The cosines of short articles by four-grams of characters: headlines of one story often share no
/// whole word.
struct CharacterCosines: Sendable {
  /// Of the short articles only.
  private let grams: SparseMatrix
  /// The row of each article in `grams`; -1 for those that are not short.
  private let rows: [Int32]

  /// The cosines by `grams`, whose rows are the articles `short` of `count`.
  init(_ grams: SparseMatrix, of short: [Int], count: Int) {
    self.grams = grams
    var rows = [Int32](repeating: -1, count: count)
    for (row, article) in short.enumerated() { rows[article] = Int32(row) }
    self.rows = rows
  }

  /// Whether an article has little more than a headline.
  func isShort(_ article: Int) -> Bool { rows[article] >= 0 }

  /// One worker's table.
  struct Scorer {
    private var scorer: CanonicalScorer
    private let rows: [Int32]

    init(_ cosines: CharacterCosines) {
      scorer = CanonicalScorer(cosines.grams)
      rows = cosines.rows
    }

    /// The cosines of `article` and each of `others`, 0 for those that are not short; empty unless
    /// the article is.
    mutating func cosines(_ article: Int, _ others: ArraySlice<Int32>) -> [Float] {
      let row = rows[article]
      guard row >= 0 else { return [] }
      scorer.load(row: Int(row))
      let otherRows = others.map { rows[Int($0)] }
      let short = otherRows.indices.filter { otherRows[$0] >= 0 }
      let dots = scorer.dots(short.map { otherRows[$0] })
      var cosines = [Float](repeating: 0, count: others.count)
      for (place, dot) in zip(short, dots) { cosines[place] = dot }
      return cosines
    }
  }
}
