import Articles
import Similarity
import SyntheticNews
import TextAnalysis
import Testing
import Vectorization

/// The made-up articles look like news in English to the stages that read them.
@Suite struct NewsProfileTests {
  private static let articles = SyntheticNews(seed: 5).prefix(1200).map(\.article)
  private static let corpus = TextAnalyzer(threads: 2, leadWordCount: 90).analyze(articles)
  private static let matrix = CorpusVectorizer(corpus: corpus, threads: 2).fullMatrix()

  @Test func theLanguageIsEnglish() {
    #expect(Self.corpus.documents.allSatisfy { $0.language == "en" })
  }

  @Test func rowsAndFrequenciesAreThoseOfNews() {
    let rows = Double(Self.matrix.rowCount)
    #expect((260...330).contains(Double(Self.matrix.nonzeroCount) / rows))
    var frequencies = [Double](repeating: 0, count: Self.matrix.columnCount)
    for column in Self.matrix.columnIndices { frequencies[Int(column)] += 1 / rows }
    #expect((36...50).contains(frequencies.reduce(0) { $0 + $1 * $1 }))
    #expect((200...320).contains(frequencies.count { $0 > 0.2 }))
    #expect((1000...1700).contains(frequencies.count { $0 > 0.05 }))
    // New words never cease to turn up.
    #expect(frequencies.count { $0 * rows < 1.5 } > 4000)
  }

  @Test func cosinesAreThoseOfNews() {
    var shares: [Double: Double] = [:]
    let rows = 300
    for row in 0..<rows {
      for other in 0..<row {
        let cosine = Double(Self.matrix.canonicalDot(row * 4, other * 4))
        for limit in [0.05, 0.1, 0.2] where cosine >= limit { shares[limit, default: 0] += 1 }
      }
    }
    let pairs = Double(rows * (rows - 1) / 2)
    #expect((0.4...0.85).contains(shares[0.05, default: 0] / pairs))
    #expect((0.02...0.2).contains(shares[0.1, default: 0] / pairs))
    #expect(shares[0.2, default: 0] / pairs < 0.02)
  }

  @Test func articlesHaveNamesAndNumbers() {
    // What is a name is written with a capital most of the time.
    let isName = Self.corpus.terms.surfaces.map { $0.first?.isUppercase ?? false }
    let isNumber = Self.corpus.terms.surfaces.map { $0.first?.isNumber ?? false }
    func share(_ has: (AnalyzedDocument) -> Bool) -> Double {
      Double(Self.corpus.documents.count(where: has)) / Double(Self.corpus.documents.count)
    }
    #expect(share { $0.body.count { isName[Int($0.term)] } >= 10 } > 0.9)
    #expect(share { $0.title.contains { isName[Int($0.term)] } } > 0.9)
    #expect(share { $0.body.contains { isNumber[Int($0.term)] } } > 0.9)
  }
}
