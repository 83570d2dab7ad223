import Parallelism

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
  let candidates: CandidatePairs
  private let cosines: TextCosines
  let characters: CharacterCosines
  /// By the 3, 10 and 24 nearest of the whole texts.
  private let fullScales: (LocalScale, LocalScale, LocalScale)
  /// By the 10 nearest of titles and leads.
  private let leadScale: LocalScale
  private let threads: Int

  /// Articles whose pairs are held at a time, and those that are one unit of work.
  private static let (chunkRows, blockRows) = (16_384, 256)

  /// A judge of `candidates`, which have these cosines.
  init(
    _ candidates: CandidatePairs, _ cosines: TextCosines, _ characters: CharacterCosines,
    threads: Int
  ) {
    let rowCount = candidates.rowCount
    // The views one beside the other: each is filled by one thread.
    let nearest = concurrentMap(count: 2, threads: threads) { view in
      view == 0
        ? HighestCosines(24, of: cosines.full, candidates, rowCount: rowCount)
        : HighestCosines(10, of: cosines.lead, candidates, rowCount: rowCount)
    }
    func scale(_ k: Int, view: Int) -> LocalScale {
      LocalScale(nearest: k, among: nearest[view], rowCount: rowCount)
    }
    self.candidates = candidates
    self.cosines = cosines
    self.characters = characters
    self.threads = threads
    fullScales = (scale(3, view: 0), scale(10, view: 0), scale(24, view: 0))
    leadScale = scale(10, view: 1)
  }

  /// Calls `collect` with the features of every pair that come from words, in the pairs' order.
  ///
  /// Complexity: linear in the pairs.
  func features(collect: ([PairFeatures]) -> Void) {
    forEachBlock(
      { scorer, rows in
        var all: [PairFeatures] = []
        for row in rows {
          forEachPair(ofRow: row, &scorer) { all.append($0) }
        }
        return all
      }, collect: collect)
  }

  /// Calls `collect` with every pair as `model` judges its words, in the pairs' order.
  ///
  /// Complexity: linear in the pairs.
  func judge(by model: EvidenceModel, collect: (JudgedPairs) -> Void) {
    forEachBlock(
      { scorer, rows in
        var judged = JudgedPairs(rows: rows)
        for row in rows {
          forEachPair(ofRow: row, &scorer) { judged.add($0, model) }
        }
        return judged
      }, collect: collect)
  }

  /// Calls `collect` with what `transform` makes of the pairs of every block of articles, in their
  /// order.
  private func forEachBlock<Result: Sendable>(
    _ transform: @Sendable (inout CharacterCosines.Scorer, Range<Int>) -> Result,
    collect: (Result) -> Void
  ) {
    for chunk in slices(of: candidates.rowCount, size: Self.chunkRows) {
      let blocks = slices(of: chunk.count, size: Self.blockRows)
      let results = concurrentMap(
        count: blocks.count, threads: threads,
        scratch: { CharacterCosines.Scorer(characters) },
        { scorer, block in
          let rows = blocks[block]
          return transform(
            &scorer, chunk.lowerBound + rows.lowerBound..<chunk.lowerBound + rows.upperBound)
        })
      for result in results { collect(result) }
    }
  }

  private func forEachPair(
    ofRow row: Int, _ scorer: inout CharacterCosines.Scorer, _ body: (PairFeatures) -> Void
  ) {
    let pairs = candidates.range(ofRow: row)
    guard !pairs.isEmpty else { return }
    let characters = scorer.cosines(row, candidates.columns[pairs])
    for (place, pair) in pairs.enumerated() {
      body(features(row, pair, characters: characters.isEmpty ? 0 : characters[place]))
    }
  }

  private func features(_ row: Int, _ pair: Int, characters: Float) -> PairFeatures {
    features(
      row, Int(candidates.columns[pair]),
      PairCosines(
        full: cosines.full[pair], lead: cosines.lead[pair], title: cosines.title[pair],
        characters: characters))
  }

  /// What the words of any two articles say, be they a candidate pair or not.
  func features(_ row: Int, _ column: Int, _ cosines: PairCosines) -> PairFeatures {
    var features = PairFeatures()
    features[.full] = root(cosines.full)
    features[.lead] = root(cosines.lead)
    features[.title] = root(cosines.title)
    features[.localFull3] = fullScales.0.relative(cosines.full, row, column)
    features[.localFull10] = fullScales.1.relative(cosines.full, row, column)
    features[.localFull24] = fullScales.2.relative(cosines.full, row, column)
    features[.localLead10] = leadScale.relative(cosines.lead, row, column)
    if self.characters.isShort(row) || self.characters.isShort(column) {
      features[.short] = 1
      features[.shortFull] = features[.full]
      features[.shortCharacters] = root(cosines.characters)
      features[.shortLocalFull10] = features[.localFull10]
    }
    return features
  }

  private func root(_ cosine: Float) -> Float {
    max(0, cosine).squareRoot()
  }
}
