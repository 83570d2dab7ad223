import Similarity
import Vectorization

/// The views of the articles that are looked at pair by pair, beside the whole texts and the leads.
struct PairViews: Sendable {
  let title: SparseMatrix
  let names: SparseMatrix
  let numbers: SparseMatrix
  /// Four-grams of characters, of the short articles only.
  let characters: SparseMatrix
  /// The row of each article in `characters`; -1 for those that are not short.
  let characterRows: [Int32]

  /// Whether an article has little more than a headline.
  func isShort(_ article: Int) -> Bool { characterRows[article] >= 0 }

  /// The cosines of an article and some others, in each view.
  struct Cosines {
    var title: [Float]
    var names: [Float]
    var numbers: [Float]
    /// Empty unless the article is short; 0 for others that are not.
    var characters: [Float]
  }

  /// One worker's table a view.
  struct Scorers {
    private var title: CanonicalScorer
    private var names: CanonicalScorer
    private var numbers: CanonicalScorer
    private var characters: CanonicalScorer
    private let characterRows: [Int32]

    init(_ views: PairViews) {
      title = CanonicalScorer(views.title)
      names = CanonicalScorer(views.names)
      numbers = CanonicalScorer(views.numbers)
      characters = CanonicalScorer(views.characters)
      characterRows = views.characterRows
    }

    /// The cosines of `article` and each of `others`.
    mutating func cosines(_ article: Int, _ others: [Int32]) -> Cosines {
      title.load(row: article)
      names.load(row: article)
      numbers.load(row: article)
      return Cosines(
        title: title.dots(others), names: names.dots(others), numbers: numbers.dots(others),
        characters: characterCosines(article, others))
    }

    private mutating func characterCosines(_ article: Int, _ others: [Int32]) -> [Float] {
      let row = characterRows[article]
      guard row >= 0 else { return [] }
      characters.load(row: Int(row))
      let short = others.indices.filter { characterRows[Int(others[$0])] >= 0 }
      let dots = characters.dots(short.map { characterRows[Int(others[$0])] })
      var cosines = [Float](repeating: 0, count: others.count)
      for (place, dot) in zip(short, dots) { cosines[place] = dot }
      return cosines
    }
  }
}
