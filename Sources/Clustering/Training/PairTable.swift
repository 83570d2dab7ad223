import Similarity

/// The candidate pairs among articles of one language with their features, as long as no model has
/// judged them: what does not change while weights are learned.
///
/// Memory: about ninety bytes a pair.
struct PairTable: Sendable {
  private let spans: [PublicationSpan?]
  private let order: TimeOrder
  private let outlets: [String?]
  private let isShort: [Bool]
  private let terms: ArticleTerms
  let candidates: CandidatePairs
  private let cosines: TextCosines
  /// The features that come from words, a row a pair and a column a `PairFeature`.
  let features: FeatureTable

  /// Articles whose pairs are judged at a time.
  private static let blockRows = 1024

  /// The pairs that `collector` finds.
  init(_ collector: EvidenceCollector) {
    let compared = collector.compared()
    spans = collector.spans
    order = collector.order
    outlets = collector.outlets
    isShort = collector.isShort
    candidates = compared.judge.candidates
    cosines = compared.cosines
    terms = compared.articleTerms
    var features = FeatureTable(columnCount: PairFeature.allCases.count)
    compared.judge.features { pairs in
      for pair in pairs { features.append(pair.all) }
    }
    self.features = features
  }

  /// Number of articles.
  var articleCount: Int { spans.count }

  /// The evidence as `model` weighs it: the same as what `EvidenceCollector.collect` gives.
  func graph(by model: EvidenceModel) -> EvidenceGraph {
    weighing(by: model).graph(of: candidates, cosines) { judge(by: model, collect: $0) }.graph
  }

  /// The features `PairFeature.ofContext` of every pair, once the text model of `model` has judged it.
  func contextFeatures(by model: EvidenceModel) -> FeatureTable {
    var features = FeatureTable(columnCount: PairFeature.ofContext.count)
    features.append(weighing(by: model).times(of: candidates) { judge(by: model, collect: $0) })
    return features
  }

  private func weighing(by model: EvidenceModel) -> EvidenceWeighing {
    EvidenceWeighing(
      spans: spans, order: order, outlets: outlets, isShort: isShort, terms: terms,
      model: model)
  }

  private func judge(by model: EvidenceModel, collect: (JudgedPairs) -> Void) {
    for start in stride(from: 0, to: articleCount, by: Self.blockRows) {
      var judged = JudgedPairs(rows: start..<min(start + Self.blockRows, articleCount))
      for row in judged.rows {
        for pair in candidates.range(ofRow: row) {
          judged.add(PairFeatures(features.row(pair)), model)
        }
      }
      collect(judged)
    }
  }
}
