import Articles
import Parallelism

/// The language of every article: as its source gave it, or as its text tells, or, where the text is
/// too short to tell, as the other articles of its outlet and of the corpus suggest.
///
/// The rule depends on the articles, not on their order.
struct LanguageAssignment {
  /// The share of the corpus that a language needs to be taken for granted.
  static let dominantShare = 0.8
  /// The share of an outlet or a corpus from which a language counts as one that it writes in.
  static let usualShare = 0.05

  /// A code for each article.
  let languages: [String]

  /// The languages of `articles`.
  ///
  /// Complexity: linear in the articles.
  init(_ articles: [Article], threads: Int) {
    let ranges = slices(of: articles.count, size: 256)
    let evidence = concurrentMap(count: ranges.count, threads: threads) { block in
      articles[ranges[block]].map(Self.evidence)
    }.flatMap(\.self)
    self.init(evidence: evidence, sources: articles.map(\.source))
  }

  /// The languages of articles with the given evidence and outlets.
  init(evidence: [LanguageEvidence], sources: [String?]) {
    var corpus = LanguageCounts()
    var outlets: [String: LanguageCounts] = [:]
    for (evidence, source) in zip(evidence, sources) {
      guard evidence.trust > .guess, let code = evidence.code else { continue }
      corpus.add(code)
      if let source { outlets[source, default: LanguageCounts()].add(code) }
    }
    let dominant = corpus.mostCommon(share: Self.dominantShare)
    languages = zip(evidence, sources).map { evidence, source in
      let outlet = source.flatMap { outlets[$0] }
      switch (evidence.trust, evidence.code) {
      case (.sure, let code?):
        return code
      case (.short, let code?):
        // Galician in a Spanish paper is Spanish; Arabic in an English one is Arabic.
        guard corpus.share(code) < Self.usualShare, let dominant,
          LanguageCode.isLatin(code), LanguageCode.isLatin(dominant),
          outlet.map({ $0.mostCommon(share: 0) != code || $0.share(dominant) > 0 }) ?? true
        else { return code }
        return dominant
      case (_, let guess):
        let usual = outlet ?? corpus
        if let guess, usual.share(guess) >= Self.usualShare { return guess }
        return outlet?.mostCommon(share: 0) ?? dominant ?? LanguageCode.undetermined
      }
    }
  }

  private static func evidence(_ article: Article) -> LanguageEvidence {
    if let code = article.language.flatMap(LanguageCode.normalized) {
      return LanguageEvidence(code: code, trust: .sure)
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

  /// The share of the articles that are in the language `code`.
  func share(_ code: String) -> Double {
    total == 0 ? 0 : Double(counts[code] ?? 0) / Double(total)
  }

  /// The most common language, the first code of equally common ones; nil where it has less than
  /// `share` of the articles.
  func mostCommon(share: Double) -> String? {
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { Double($0.value) >= share * Double(total) ? $0.key : nil }
  }
}
