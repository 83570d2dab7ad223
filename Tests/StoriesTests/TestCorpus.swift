import Articles
import Clustering
import Stories
import TestSupport
import TextAnalysis
import Vectorization

/// Articles taken apart the plainest way: words in lower case, tf-idf rows of length 1.
struct TestCorpus {
  var articles: [Article]
  var corpus: AnalyzedCorpus
  var matrix: SparseMatrix

  private static let stopWords: Set<String> = ["the", "a", "of", "in", "and", "to", "on", "by"]

  init(_ articles: [Article]) {
    let titles = articles.map { Self.words($0.title) }
    let bodies = articles.map { Self.words($0.body) }
    let stems = Set((titles + bodies).joined().map { $0.lowercased() })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, UInt32($0)) })
    var surfaces = stems
    for word in (titles + bodies).joined() where word != word.lowercased() {
      surfaces[Int(numbers[word.lowercased()] ?? 0)] = word
    }
    let documents = articles.indices.map { index in
      var document = DocumentFields(language: articles[index].language ?? "en")
      document.title = Self.counts(titles[index], numbers)
      document.body = Self.counts(bodies[index], numbers)
      document.bodyWordCount = articles[index].body.split(separator: " ").count
      return AnalyzedDocument(document)
    }
    self.articles = articles
    corpus = AnalyzedCorpus(
      documents: documents, terms: TermTable(stems: stems, surfaces: surfaces))
    matrix = Self.matrix(zip(titles, bodies).map { Self.counts($0 + $1, numbers) }, stems.count)
  }

  /// The stories of groups of articles, of which some repeat others.
  func stories(
    _ groups: [[Int]], parts: [[Int]] = [], originals: [Int: Int] = [:], now: Int64? = nil
  ) -> [Story] {
    storiesAndBuilder(groups, parts: parts, originals: originals, now: now).stories
  }

  /// The same, and what made them.
  func storiesAndBuilder(
    _ groups: [[Int]], parts: [[Int]] = [], originals: [Int: Int] = [:], now: Int64? = nil
  ) -> (stories: [Story], builder: StoryBuilder) {
    let reprints = Reprints(originals: articles.indices.map { Int32(originals[$0] ?? -1) })
    let builder = StoryBuilder(
      articles: articles, corpus: corpus, rows: MatrixRows(matrix), reprints: reprints, now: now)
    return (builder.stories(from: NestedGroups(groups: groups, parts: parts)), builder)
  }

  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !stopWords.contains($0.lowercased()) }
  }

  static func counts(_ words: [String], _ numbers: [String: UInt32]) -> [TermCount] {
    Dictionary(grouping: words.compactMap { numbers[$0.lowercased()] }, by: \.self)
      .map { TermCount(term: $0, count: UInt32($1.count)) }.sorted { $0.term < $1.term }
  }

  private static func matrix(_ documents: [[TermCount]], _ columnCount: Int) -> SparseMatrix {
    var frequencies = Array(repeating: 0, count: columnCount)
    for term in documents.joined() { frequencies[Int(term.term)] += 1 }
    let rows = documents.map { document in
      let weights = document.map { term in
        (term.term, Double(term.count) / Double(1 + frequencies[Int(term.term)]))
      }
      let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
      return weights.map { (column: $0.0, value: Float($0.1 / length)) }
    }
    return SparseMatrix(columnCount: columnCount, rows: rows)
  }
}

extension SeededGenerator {
  /// A text of made-up words; `vocabulary` of them are as good as all different.
  mutating func text(_ wordCount: Int, vocabulary: Int = 5_000) -> [String] {
    (0..<wordCount).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &self))" }
  }
}
