import Parallelism
import Vectorization

/// A candidate pair as the words alone judge it.
struct JudgedPair: Sendable {
  var row: Int32
  var column: Int32
  /// By the text model.
  var textProbability: Float
  /// By the joint model, without what time adds.
  var timelessLogOdds: Float
  var full: Float
  var lead: Float
}

/// Judges candidate pairs by their words, an article's pairs at a time.
struct PairJudge: Sendable {
  private let candidates: CandidatePairs
  /// The pairs' cosines of whole texts and of titles and leads.
  private let full: [Float]
  private let lead: [Float]
  /// By the 3, 10 and 24 nearest of the whole texts.
  private let fullScales: (LocalScale, LocalScale, LocalScale)
  /// By the 10 nearest of titles and leads.
  private let leadScale: LocalScale
  private let views: PairViews

  init(_ candidates: CandidatePairs, full: [Float], lead: [Float], views: PairViews) {
    let rowCount = views.characterRows.count
    let nearestFull = HighestCosines(24, of: full, candidates, rowCount: rowCount)
    let nearestLead = HighestCosines(10, of: lead, candidates, rowCount: rowCount)
    func fullScale(_ k: Int) -> LocalScale {
      LocalScale(nearest: k, among: nearestFull, rowCount: rowCount)
    }
    self.candidates = candidates
    self.full = full
    self.lead = lead
    self.views = views
    fullScales = (fullScale(3), fullScale(10), fullScale(24))
    leadScale = LocalScale(nearest: 10, among: nearestLead, rowCount: rowCount)
  }

  /// Every pair as `model` judges its words.
  ///
  /// Complexity: linear in the pairs times the values of a row.
  func judged(by model: EvidenceModel, threads: Int) -> [JudgedPair] {
    let ranges = slices(of: views.characterRows.count, size: 512)
    let parts = concurrentMap(
      count: ranges.count, threads: threads, scratch: { PairViews.Scorers(views) },
      { scorers, block in
        var judged: [JudgedPair] = []
        for row in ranges[block] {
          let pairs = candidates.range(ofRow: row)
          guard !pairs.isEmpty else { continue }
          let cosines = scorers.cosines(row, Array(candidates.columns[pairs]))
          for (place, pair) in pairs.enumerated() {
            let features = features(row, pair, cosines, place)
            judged.append(
              JudgedPair(
                row: Int32(row), column: candidates.columns[pair],
                textProbability: probability(ofLogOdds: features.logOdds(by: model.text)),
                timelessLogOdds: features.logOdds(by: model.joint),
                full: full[pair], lead: lead[pair]))
          }
        }
        return judged
      })
    return parts.flatMap(\.self)
  }

  private func features(
    _ row: Int, _ pair: Int, _ cosines: PairViews.Cosines, _ place: Int
  ) -> PairFeatures {
    let column = Int(candidates.columns[pair])
    var features = PairFeatures()
    features[.full] = root(full[pair])
    features[.lead] = root(lead[pair])
    features[.title] = root(cosines.title[place])
    features[.names] = root(cosines.names[place])
    features[.numbers] = root(cosines.numbers[place])
    features[.localFull3] = fullScales.0.relative(full[pair], row, column)
    features[.localFull10] = fullScales.1.relative(full[pair], row, column)
    features[.localFull24] = fullScales.2.relative(full[pair], row, column)
    features[.localLead10] = leadScale.relative(lead[pair], row, column)
    if views.isShort(row) || views.isShort(column) {
      features[.short] = 1
      features[.shortFull] = features[.full]
      features[.shortCharacters] =
        cosines.characters.isEmpty ? 0 : root(cosines.characters[place])
      features[.shortNames] = features[.names]
      features[.shortLocalFull10] = features[.localFull10]
    }
    return features
  }

  private func root(_ cosine: Float) -> Float {
    max(0, cosine).squareRoot()
  }
}
