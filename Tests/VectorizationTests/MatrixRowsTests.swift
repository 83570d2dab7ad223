import TestSupport
import Testing
import TextAnalysis

@testable import Vectorization

@Suite struct MatrixRowsTests {
  /// Documents of three languages that share terms.
  private static func corpus() -> AnalyzedCorpus {
    var random = SeededGenerator(seed: 11)
    let documents = (0..<90).map { index in
      var fields = DocumentFields(language: ["en", "de", "und"][index % 3])
      fields.title = terms(Int.random(in: 0...4, using: &random), &random)
      fields.body = terms(Int.random(in: 0...40, using: &random), &random)
      return AnalyzedDocument(fields)
    }
    let stems = (10..<70).map { "t\($0)" }
    return AnalyzedCorpus(documents: documents, terms: TermTable(stems: stems, surfaces: stems))
  }

  private static func terms(_ count: Int, _ random: inout SeededGenerator) -> [TermCount] {
    (0..<60).shuffled(using: &random).prefix(count).sorted().map {
      TermCount(term: $0, count: UInt32.random(in: 1...5, using: &random))
    }
  }

  @Test(arguments: [1, 2])
  func rowsOnDemandAreThoseOfTheWholeMatrix(threads: Int) {
    let corpus = Self.corpus()
    let vectorizer = CorpusVectorizer(corpus: corpus, threads: threads)
    let whole = vectorizer.fullMatrix()
    let rows = vectorizer.fullRows()
    let held = MatrixRows(whole)
    #expect(rows.rowCount == 90 && rows.columnCount == 60)
    #expect(rows.documentFrequencies == held.documentFrequencies)
    var random = SeededGenerator(seed: 12)
    for count in [0, 1, 7, 90] {
      let chosen = Array(Array(0..<90).shuffled(using: &random).prefix(count))
      #expect(rows.matrix(of: chosen) == whole.selectingRows(chosen))
      #expect(held.matrix(of: chosen) == whole.selectingRows(chosen))
    }
  }

  @Test func eachLanguageIsWeightedByItself() {
    let corpus = Self.corpus()
    let whole = CorpusVectorizer(corpus: corpus, threads: 2).fullMatrix()
    for (first, language) in ["en", "de", "und"].enumerated() {
      let members = Array(stride(from: first, to: 90, by: 3))
      let documents = members.map { corpus.documents[$0] }
      #expect(documents.allSatisfy { $0.language == language })
      let own = ViewVectorizer(documents: documents, terms: corpus.terms, threads: 1)
        .matrix(of: .full)
      #expect(whole.selectingRows(members) == own)
    }
  }
}
