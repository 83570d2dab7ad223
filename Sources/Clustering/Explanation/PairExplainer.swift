import Similarity
import Vectorization

/// Takes the log-odds of two articles of one language apart into what each kind of evidence adds.
///
/// It also weighs pairs that were too unlike to be candidates, by the same models.
struct PairExplainer: Sendable {
  let judge: PairJudge
  let views: ComparedViews
  let weighing: EvidenceWeighing
  let context: EvidenceWeighing.Context

  /// What is known of two articles, in the order of the kinds of evidence; the parts add up to the
  /// pair's log-odds in the evidence graph.
  ///
  /// Complexity: linear in the two articles' terms and the short articles.
  func parts(_ first: Int, _ second: Int) -> [EvidencePart] {
    let (row, column) = (min(first, second), max(first, second))
    let cosines = cosines(row, column)
    let gap = weighing.gap(row, column)
    var features = judge.features(row, column, cosines)
    if let gap {
      features[.time] = context.time.ratio(ofGap: gap)
      features[.sameOutletLater] = weighing.isSameOutletLater(row, column, gap) ? 1 : 0
    }
    let joint = weighing.model.joint
    var added: [EvidencePart.Kind: Float] = [:]
    for feature in PairFeature.allCases {
      added[feature.kind, default: 0] += features[feature] * joint.weight(of: feature)
    }
    added[.prior] = joint.intercept + context.prior
    let measured: [EvidencePart.Kind: Float] = [
      .title: cosines.title, .lead: cosines.lead, .text: cosines.full,
    ]
    return EvidencePart.Kind.allCases.map { kind in
      EvidencePart(
        kind: kind, value: kind == .time ? gap.map(Float.init) : measured[kind],
        logOdds: added[kind] ?? 0)
    }
  }

  /// Whether two articles are a candidate pair.
  func isCandidate(_ first: Int, _ second: Int) -> Bool {
    let pairs = judge.candidates
    return pairs.columns[pairs.range(ofRow: min(first, second))].contains(Int32(max(first, second)))
  }

  private func cosines(_ row: Int, _ column: Int) -> PairCosines {
    func cosine(_ rows: MatrixRows) -> Float {
      rows.matrix(of: [row, column]).canonicalDot(0, 1)
    }
    var scorer = CharacterCosines.Scorer(judge.characters)
    return PairCosines(
      full: cosine(views.full), lead: cosine(views.lead), title: cosine(views.title),
      characters: scorer.cosines(row, [Int32(column)]).first ?? 0)
  }
}
