internal import Articles

/// The language of every article: as its source gave it, or else as its text tells, or else as the
/// other articles of its outlet and of the corpus suggest.
///
/// Headlines alone are often too short to tell. The rule depends on the articles, not on their order.
struct LanguageAssignment {
  /// The share of the corpus that a language needs to be taken for granted.
  static let dominantShare = 0.8

  /// A code for each article.
  let languages: [String]

  /// The languages of `articles`.
  ///
  /// Complexity: linear in the articles.
  init(_ articles: [Article], threads: Int) {
    let chunks = Chunks(weights: articles.map { _ in 1 }).ranges(threads)
    let evidence = concurrentMap(chunks) { range in articles[range].map(Self.evidence) }
      .flatMap(\.self)
    self.init(evidence: evidence, sources: articles.map(\.source))
  }

  /// The languages of articles with the given evidence and outlets.
  init(evidence: [LanguageEvidence], sources: [String?]) {
    var corpus = LanguageCounts()
    var outlets: [String: LanguageCounts] = [:]
    for (evidence, source) in zip(evidence, sources) {
      guard evidence.isReliable, let code = evidence.code else { continue }
      corpus.add(code)
      if let source { outlets[source, default: LanguageCounts()].add(code) }
    }
    let dominant = corpus.mostCommon(share: Self.dominantShare)
    languages = zip(evidence, sources).map { evidence, source in
      if evidence.isReliable, let code = evidence.code { return code }
      let outlet = source.flatMap { outlets[$0] }?.mostCommon(share: 0)
      return outlet ?? dominant ?? LanguageCode.undetermined
    }
  }

  private static func evidence(_ article: Article) -> LanguageEvidence {
    if let code = article.language.flatMap(LanguageCode.normalized) {
      return LanguageEvidence(code: code, isReliable: true)
    }
    return LanguageDetector.evidence(title: article.title, body: article.body)
  }
}

/// How many articles are in each language.
private struct LanguageCounts {
  private var counts: [String: Int] = [:]
  private var total = 0

  mutating func add(_ code: String) {
    counts[code, default: 0] += 1
    total += 1
  }

  /// The most common language, the first code of equally common ones; nil where it has less than
  /// `share` of the articles.
  func mostCommon(share: Double) -> String? {
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { Double($0.value) >= share * Double(total) ? $0.key : nil }
  }
}
