import Articles
import TestSupport
import TextAnalysis

@testable import Clustering

extension SeededGenerator {
  /// A text of made-up words of letters; `vocabulary` of them are as good as all different.
  mutating func words(_ count: Int, vocabulary: Int = 40_000) -> [String] {
    (0..<count).map { _ in Self.word(Int.random(in: 0..<vocabulary, using: &self)) }
  }

  private static func word(_ number: Int) -> String {
    let (consonants, vowels) = (Array("bdfgklmnprtvz"), Array("aou"))
    var (rest, word) = (number, "")
    for _ in 0..<4 {
      word.append(consonants[rest % 13])
      rest /= 13
      word.append(vowels[rest % 3])
      rest /= 3
    }
    return word + "k"
  }
}

/// A text to be looked at for copies.
struct WrittenText {
  var title = ""
  var body: [String]
  var source: String?
  var day: Int?
  var language = "en"

  /// For each text the one that it repeats.
  static func originals(
    of texts: [WrittenText], options: ClusteringOptions = ClusteringOptions(threads: 2)
  ) -> [Int?] {
    let articles = texts.enumerated().map { index, text in
      Article(
        id: ArticleID("\(index)"), title: text.title, body: text.body.joined(separator: " "),
        source: text.source,
        published: text.day.map { .day(year: 2025, month: 10, day: $0) }, language: text.language)
    }
    return originals(of: articles, options: options)
  }

  static func originals(
    of articles: [Article], options: ClusteringOptions = ClusteringOptions(threads: 2)
  ) -> [Int?] {
    let documents = TextAnalyzer(threads: 1).analyze(articles).documents
    let reprints = ReprintFinder(options).reprints(among: articles, documents)
    return articles.indices.map { reprints.original(of: $0) }
  }
}
