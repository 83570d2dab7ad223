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

/// The features of all candidate pairs, computed a pair at a time from its cosines.
struct PairFeatureTable: Sendable {
  private let candidates: CandidatePairs
  /// The pairs' cosines, by raw value of the view.
  private let cosines: [[Float]]
  /// By the 3, 10 and 30 nearest of the whole texts.
  private let fullScales: [LocalScale]
  /// By the 10 nearest of titles and leads.
  private let leadScale: LocalScale
  /// By the 3 nearest in characters, among the candidates.
  private let characterScale: LocalScale
  private let isShort: [Bool]

  init(
    candidates: CandidatePairs, cosines: [[Float]], fullScales: [LocalScale],
    leadScale: LocalScale, isShort: [Bool]
  ) {
    self.candidates = candidates
    self.cosines = cosines
    self.fullScales = fullScales
    self.leadScale = leadScale
    self.isShort = isShort
    characterScale = LocalScale(
      nearest: 3,
      of: candidates.highest(3, of: cosines[View.characters.rawValue], rowCount: isShort.count),
      others: isShort.count - 1)
  }

  /// Every pair as `model` judges its words.
  func judged(by model: EvidenceModel, threads: Int) -> [JudgedPair] {
    let ranges = slices(of: isShort.count, size: 512)
    let parts = concurrentMap(count: ranges.count, threads: threads) { block in
      ranges[block].flatMap { row in
        candidates.range(ofRow: row).map { judged(row, $0, by: model) }
      }
    }
    return parts.flatMap(\.self)
  }

  private func judged(_ row: Int, _ index: Int, by model: EvidenceModel) -> JudgedPair {
    let column = Int(candidates.columns[index])
    let features = features(row, column, index)
    return JudgedPair(
      row: Int32(row), column: Int32(column),
      textProbability: probability(ofLogOdds: features.logOdds(by: model.text)),
      timelessLogOdds: features.logOdds(by: model.joint),
      full: cosine(.full, index), lead: cosine(.lead, index))
  }

  private func features(_ row: Int, _ column: Int, _ index: Int) -> PairFeatures {
    var features = PairFeatures()
    for (feature, view) in Self.cosineFeatures {
      features[feature] = max(0, cosine(view, index)).squareRoot()
    }
    let full = cosine(.full, index)
    features[.localFull3] = fullScales[0].relative(full, row, column)
    features[.localFull10] = fullScales[1].relative(full, row, column)
    features[.localFull30] = fullScales[2].relative(full, row, column)
    features[.localLead10] = leadScale.relative(cosine(.lead, index), row, column)
    features[.localCharacters3] = characterScale.relative(cosine(.characters, index), row, column)
    if isShort[row] || isShort[column] {
      features[.short] = 1
      features[.shortFull] = features[.full]
      features[.shortCharacters] = features[.characters]
      features[.shortNames] = features[.names]
      features[.shortBigrams] = features[.bigrams]
      features[.shortLocalFull10] = features[.localFull10]
    }
    return features
  }

  private static let cosineFeatures: [(PairFeature, View)] = [
    (.full, .full), (.lead, .lead), (.title, .title), (.names, .names), (.numbers, .numbers),
    (.bigrams, .bigrams), (.characters, .characters), (.saturated, .saturated),
  ]

  private func cosine(_ view: View, _ index: Int) -> Float {
    cosines[view.rawValue][index]
  }
}
