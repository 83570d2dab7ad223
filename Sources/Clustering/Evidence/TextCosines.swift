import Similarity
import Vectorization

/// The cosines of candidate pairs by their whole texts, by titles and leads and by titles, by
/// `CandidatePairs` index.
///
/// Every cosine is the canonical dot product; see `CanonicalScorer`. Memory: twelve bytes a pair.
struct TextCosines: Sendable {
  private(set) var full: [Float] = []
  private(set) var lead: [Float] = []
  private(set) var title: [Float] = []

  /// No cosines.
  init() {}

  /// The cosines of the pairs that `sweep` goes through, by the rows of the views.
  ///
  /// Complexity: O(p z) for p pairs and z values of a row.
  init(_ sweep: PairSweep, full: MatrixRows, lead: MatrixRows, title: MatrixRows) {
    self.full.reserveCapacity(sweep.pairs.columns.count)
    self.lead.reserveCapacity(sweep.pairs.columns.count)
    sweep.run(
      over: [full, lead, title], scratch: { Scorers($0, sweep.pairs) },
      { scorers, rows in scorers.cosines(ofRows: rows) },
      collect: { part in
        self.full += part.full
        self.lead += part.lead
        self.title += part.title
      })
  }

  /// One worker's table a view.
  private struct Scorers {
    private let pairs: CandidatePairs
    private let window: PairSweep.Window
    private var full: CanonicalScorer
    private var lead: CanonicalScorer
    private var title: CanonicalScorer

    init(_ window: PairSweep.Window, _ pairs: CandidatePairs) {
      self.pairs = pairs
      self.window = window
      full = CanonicalScorer(window.matrices[0])
      lead = CanonicalScorer(window.matrices[1])
      title = CanonicalScorer(window.matrices[2])
    }

    mutating func cosines(ofRows rows: Range<Int>) -> TextCosines {
      var cosines = TextCosines()
      for row in rows {
        let range = pairs.range(ofRow: row)
        guard !range.isEmpty else { continue }
        let place = Int(window.places[row])
        let others = window.places(of: pairs.columns[range])
        full.load(row: place)
        lead.load(row: place)
        title.load(row: place)
        cosines.full += full.dots(others)
        cosines.lead += lead.dots(others)
        cosines.title += title.dots(others)
      }
      return cosines
    }
  }
}
