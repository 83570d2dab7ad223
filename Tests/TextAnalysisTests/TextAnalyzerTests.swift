import Articles
import Testing

@testable import TextAnalysis

@Suite struct TextAnalyzerTests {
  @Test func splitsIntoFields() {
    let read = ReadableDocument(
      title: "Ferry runs aground off Alder Point",
      body:
        "The ferry hit rocks at 19:07 on Monday. Captain Ann Holt told Mr. Byrne that 1,200 left.")
    #expect(read.title == ["aground", "alder", "ferri", "point", "run"])
    #expect(read.headline == read.title)
    #expect(
      read.body == [
        "1200", "19:07", "ann", "byrn", "captain", "ferri", "hit", "holt", "left", "rock",
      ])
    #expect(read.lead == read.body)
    #expect(read.document.bodyWordCount == 17)
  }

  @Test func leadEndsAfterItsWords() {
    let words = (0..<200).map { "w" + String(repeating: "x", count: $0 % 7) + "q\($0)" }
    let article = Article(id: ArticleID("1"), body: words.joined(separator: " "), language: "xx1")
    let corpus = TextAnalyzer(threads: 1, leadWordCount: 10).analyze([article])
    let lead = corpus.documents[0].lead.map { corpus.terms.stems[Int($0.term)] }
    #expect(lead.filter { $0.first?.isNumber ?? false }.count == 10)
    #expect(corpus.documents[0].bodyWordCount == 200)
  }

  @Test func theLeadStandsForAMissingTitle() {
    let body = (1...20).map { "zebra\(String(repeating: "b", count: $0))" }.joined(separator: " ")
    let read = ReadableDocument(body: body, language: "xyz")
    #expect(read.title == [])
    #expect(read.headline.count == 12)
    #expect(Set(read.headline).isSubset(of: read.lead))
  }

  @Test func onlyStopWordsLeaveEmptyFields() {
    let read = ReadableDocument(title: "It is what it is", body: "The and of")
    #expect(read.title.isEmpty && read.body.isEmpty)
    #expect(!read.document.characters.isEmpty)
  }

  @Test func surfacesAreTheMostFrequentForms() {
    let read = ReadableDocument(
      title: "Ferries FERRY ferry", body: "ferry's Obama’s OBAMA rallies rally")
    let surfaces = Dictionary(
      zip(read.corpus.terms.stems, read.corpus.terms.surfaces),
      uniquingKeysWith: { first, _ in first })
    #expect(surfaces == ["ferri": "ferry", "obama": "OBAMA", "ralli": "rallies"])
  }

  @Test func composedAndDecomposedTextAreOne() {
    let composed = ReadableDocument(title: "Ángel Müller visits Zürich 한국")
    let decomposed = ReadableDocument(
      title:
        "A\u{301}ngel Mu\u{308}ller visits Zu\u{308}rich \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"
    )
    #expect(composed.corpus == decomposed.corpus)
  }

  @Test func noArticles() {
    let corpus = TextAnalyzer(threads: 4).analyze([])
    #expect(corpus.documents.isEmpty && corpus.terms.count == 0)
  }
}
