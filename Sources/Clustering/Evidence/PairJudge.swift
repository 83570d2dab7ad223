import Vectorization

/// What the words alone say of a run of candidate pairs.
struct JudgedPairs: Sendable {
  /// The articles whose pairs they are.
  let rows: Range<Int>
  /// By the text model.
  var textProbabilities: [Float] = []
  /// By the joint model, without what time adds.
  var timelessLogOdds: [Float] = []

  /// Adds a pair with these features, as `model` judges it.
  mutating func add(_ features: PairFeatures, _ model: EvidenceModel) {
    textProbabilities.append(probability(ofLogOdds: features.logOdds(by: model.text)))
    timelessLogOdds.append(features.logOdds(by: model.joint))
  }
}

/// Judges candidate pairs by their words, an article's pairs at a time.
struct PairJudge: Sendable {
  private let sweep: PairSweep
  let candidates: CandidatePairs
  private let cosines: TextCosines
  /// By the 3, 10 and 24 nearest of the whole texts.
  private let fullScales: (LocalScale, LocalScale, LocalScale)
  /// By the 10 nearest of titles and leads.
  private let leadScale: LocalScale
  private let views: PairViews

  /// A judge of the pairs that `sweep` goes through, which have these `cosines`.
  init(_ sweep: PairSweep, cosines: TextCosines, views: PairViews) {
    let candidates = sweep.pairs
    let rowCount = candidates.rowCount
    let nearestFull = HighestCosines(24, of: cosines.full, candidates, rowCount: rowCount)
    let nearestLead = HighestCosines(10, of: cosines.lead, candidates, rowCount: rowCount)
    func fullScale(_ k: Int) -> LocalScale {
      LocalScale(nearest: k, among: nearestFull, rowCount: rowCount)
    }
    self.sweep = sweep
    self.candidates = candidates
    self.cosines = cosines
    self.views = views
    fullScales = (fullScale(3), fullScale(10), fullScale(24))
    leadScale = LocalScale(nearest: 10, among: nearestLead, rowCount: rowCount)
  }

  /// Calls `collect` with the features of every pair that come from words, in the pairs' order.
  ///
  /// Complexity: linear in the pairs times the values of a row.
  func features(collect: ([PairFeatures]) -> Void) {
    sweep.run(
      over: views.sweptRows, scratch: { PairViews.Scorers(views, $0) },
      { scorers, rows in
        var all: [PairFeatures] = []
        for row in rows {
          forEachPair(ofRow: row, &scorers) { all.append($0) }
        }
        return all
      }, collect: collect)
  }

  /// Calls `collect` with every pair as `model` judges its words, in the pairs' order.
  ///
  /// Complexity: linear in the pairs times the values of a row.
  func judge(by model: EvidenceModel, collect: (JudgedPairs) -> Void) {
    sweep.run(
      over: views.sweptRows, scratch: { PairViews.Scorers(views, $0) },
      { scorers, rows in
        var judged = JudgedPairs(rows: rows)
        for row in rows {
          forEachPair(ofRow: row, &scorers) { judged.add($0, model) }
        }
        return judged
      }, collect: collect)
  }

  private func forEachPair(
    ofRow row: Int, _ scorers: inout PairViews.Scorers, _ body: (PairFeatures) -> Void
  ) {
    let pairs = candidates.range(ofRow: row)
    guard !pairs.isEmpty else { return }
    let cosines = scorers.cosines(row, candidates.columns[pairs])
    for (place, pair) in pairs.enumerated() {
      body(features(row, pair, cosines, place))
    }
  }

  private func features(
    _ row: Int, _ pair: Int, _ viewed: PairViews.Cosines, _ place: Int
  ) -> PairFeatures {
    let column = Int(candidates.columns[pair])
    let (full, lead) = (cosines.full[pair], cosines.lead[pair])
    var features = PairFeatures()
    features[.full] = root(full)
    features[.lead] = root(lead)
    features[.title] = root(cosines.title[pair])
    features[.names] = root(viewed.names[place])
    features[.numbers] = root(viewed.numbers[place])
    features[.titleCoveredLess] = cosines.coverage.less(pair)
    features[.titleCoveredMore] = cosines.coverage.more(pair)
    features[.localFull3] = fullScales.0.relative(full, row, column)
    features[.localFull10] = fullScales.1.relative(full, row, column)
    features[.localFull24] = fullScales.2.relative(full, row, column)
    features[.localLead10] = leadScale.relative(lead, row, column)
    if views.isShort(row) || views.isShort(column) {
      features[.short] = 1
      features[.shortFull] = features[.full]
      features[.shortCharacters] =
        viewed.characters.isEmpty ? 0 : root(viewed.characters[place])
      features[.shortNames] = features[.names]
      features[.shortLocalFull10] = features[.localFull10]
    }
    return features
  }

  private func root(_ cosine: Float) -> Float {
    max(0, cosine).squareRoot()
  }
}
