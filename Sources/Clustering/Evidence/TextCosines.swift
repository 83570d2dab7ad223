import Similarity
import Vectorization

/// The cosines of candidate pairs by their whole texts and by titles and leads, by `CandidatePairs`
/// index.
///
/// Every value is the canonical dot product; see `CanonicalScorer`. Memory: eight bytes a pair.
struct TextCosines: Sendable {
  private(set) var full: [Float] = []
  private(set) var lead: [Float] = []

  /// Cosines that are known.
  init(full: [Float], lead: [Float]) {
    self.full = full
    self.lead = lead
  }

  /// The cosines of the pairs that `sweep` goes through, by the rows of both views.
  ///
  /// Complexity: O(p z) for p pairs and z values of a row.
  init(_ sweep: PairSweep, full: MatrixRows, lead: MatrixRows) {
    self.full.reserveCapacity(sweep.pairs.columns.count)
    self.lead.reserveCapacity(sweep.pairs.columns.count)
    sweep.run(
      over: [full, lead], scratch: { Scorers($0, sweep.pairs) },
      { scorers, rows in scorers.cosines(ofRows: rows) },
      collect: { part in
        self.full += part.full
        self.lead += part.lead
      })
  }

  /// One worker's table a view.
  private struct Scorers {
    private let pairs: CandidatePairs
    private let window: PairSweep.Window
    private var full: CanonicalScorer
    private var lead: CanonicalScorer

    init(_ window: PairSweep.Window, _ pairs: CandidatePairs) {
      self.pairs = pairs
      self.window = window
      full = CanonicalScorer(window.matrices[0])
      lead = CanonicalScorer(window.matrices[1])
    }

    mutating func cosines(ofRows rows: Range<Int>) -> (full: [Float], lead: [Float]) {
      var cosines: (full: [Float], lead: [Float]) = ([], [])
      for row in rows {
        let range = pairs.range(ofRow: row)
        guard !range.isEmpty else { continue }
        let place = Int(window.places[row])
        let others = window.places(of: pairs.columns[range])
        full.load(row: place)
        lead.load(row: place)
        cosines.full += full.dots(others)
        cosines.lead += lead.dots(others)
      }
      return cosines
    }
  }
}
