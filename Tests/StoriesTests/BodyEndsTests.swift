import Articles
import TestSupport
import Testing

@testable import Stories

@Suite("What is left of bodies")
struct BodyEndsTests {
  private static let pieces = [
    "Rotterdam ", "a ", "Müller ", "Żółw ", "新聞 ", "🦊", "\n", "e\u{301} ",
  ]
  private static let endings = ["", "...", "…", " [+512 chars]", "done.", "🦊…\n"]

  private func body(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...900, using: &random)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
    return text.joined() + (Self.endings.randomElement(using: &random) ?? "")
  }

  @Test("a cut body says the same to all that looks at it")
  func sameToStories() {
    var random = SeededGenerator(seed: 11)
    let words = ["Rotterdam", "Müller", "Żółw"]
    for _ in 0..<300 {
      let whole = Article(id: ArticleID("1"), title: "Ferry aground", body: body(&random))
      var cut = whole
      BodyEnds.leave(of: &cut)
      #expect(cut.body.utf8.count <= min(whole.body.utf8.count, 2_040))
      #expect(!cut.body.unicodeScalars.contains("\u{fffd}"))
      #expect(
        RepresentativeChoice.breaksOff(cut.body) == RepresentativeChoice.breaksOff(whole.body))
      let (left, right) = (
        NamePhrases(words: words, bodies: [whole.body]),
        NamePhrases(words: words, bodies: [cut.body])
      )
      #expect(words.indices.allSatisfy { left.phrase(around: $0) == right.phrase(around: $0) })
    }
  }

  @Test("a short body and one that has to serve as a headline stay whole")
  func whole() {
    let long = String(repeating: "Rotterdam harbour. ", count: 500)
    for (title, body) in [("Title", "Short."), ("Title", ""), ("", long), (" \n", long)] {
      var article = Article(id: ArticleID("1"), title: title, body: body)
      BodyEnds.leave(of: &article)
      #expect(article.body == body)
    }
  }
}
