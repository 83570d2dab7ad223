import Similarity
import Vectorization

/// The views of the articles that are looked at pair by pair, beside those of `TextCosines`.
struct PairViews: Sendable {
  let names: MatrixRows
  let numbers: MatrixRows
  /// Four-grams of characters, of the short articles only.
  let characters: SparseMatrix
  /// The row of each article in `characters`; -1 for those that are not short.
  let characterRows: [Int32]

  /// Whether an article has little more than a headline.
  func isShort(_ article: Int) -> Bool { characterRows[article] >= 0 }

  /// The views whose rows are made when they are needed, in the order that `Scorers` takes.
  var sweptRows: [MatrixRows] { [names, numbers] }

  /// The cosines of an article and some others, in each view.
  struct Cosines {
    var names: [Float]
    var numbers: [Float]
    /// Empty unless the article is short; 0 for others that are not.
    var characters: [Float]
  }

  /// One worker's table a view.
  struct Scorers {
    private let window: PairSweep.Window
    private var names: CanonicalScorer
    private var numbers: CanonicalScorer
    private var characters: CanonicalScorer
    private let characterRows: [Int32]

    init(_ views: PairViews, _ window: PairSweep.Window) {
      self.window = window
      names = CanonicalScorer(window.matrices[0])
      numbers = CanonicalScorer(window.matrices[1])
      characters = CanonicalScorer(views.characters)
      characterRows = views.characterRows
    }

    /// The cosines of `article` and each of `others`.
    mutating func cosines(_ article: Int, _ others: ArraySlice<Int32>) -> Cosines {
      let place = Int(window.places[article])
      let places = window.places(of: others)
      names.load(row: place)
      numbers.load(row: place)
      return Cosines(
        names: names.dots(places), numbers: numbers.dots(places),
        characters: characterCosines(article, others))
    }

    private mutating func characterCosines(_ article: Int, _ others: ArraySlice<Int32>) -> [Float] {
      let row = characterRows[article]
      guard row >= 0 else { return [] }
      characters.load(row: Int(row))
      let rows = others.map { characterRows[Int($0)] }
      let short = rows.indices.filter { rows[$0] >= 0 }
      let dots = characters.dots(short.map { rows[$0] })
      var cosines = [Float](repeating: 0, count: others.count)
      for (place, dot) in zip(short, dots) { cosines[place] = dot }
      return cosines
    }
  }
}
