import TestSupport
import Testing

@testable import Articles

@Suite struct ContentOrderTests {
  /// Articles that differ from the last but one in one field each, in the order that they should have.
  private var ordered: [Article] {
    let plain = Article(id: ArticleID("b"), title: "b", body: "b", source: "b", url: "b")
    var articles = [Article](repeating: plain, count: 9)
    articles[0].published = .day(year: 2025, month: 10, day: 15)
    articles[1].title = "a"
    articles[2].body = "a"
    articles[3].source = "a"
    articles[4].url = "a"
    articles[5].author = "a"
    articles[6].language = "a"
    articles[8].tags = ["a"]
    return articles
  }

  @Test func everyFieldDecides() {
    var generator = SeededGenerator(seed: 30)
    for _ in 0..<50 {
      #expect(ordered.shuffled(using: &generator).sorted(by: ContentOrder.precedes) == ordered)
    }
  }

  @Test func ofTwoArticlesOneComesFirst() {
    for (index, left) in ordered.enumerated() {
      for (place, right) in ordered.enumerated() {
        #expect(ContentOrder.precedes(left, right) == (index < place))
      }
    }
  }

  /// Both spellings of é are one string to Swift, and two to a reader of bytes.
  @Test func canonicallyEqualTextsAreToldApart() {
    let composed = Article(id: ArticleID("1"), title: "\u{e9}")
    let decomposed = Article(id: ArticleID("1"), title: "e\u{301}")
    #expect(ContentOrder.precedes(decomposed, composed))
    #expect(!ContentOrder.precedes(composed, decomposed))
  }

  /// The keys by which articles are sorted must not decide otherwise than the articles.
  @Test func sortingByKeys() {
    var generator = SeededGenerator(seed: 34)
    let times: [PublicationTime?] = [
      nil, .day(year: 2025, month: 10, day: 15), .day(year: 2025, month: 2, day: 31),
      .day(year: 2025, month: 2, day: 28), .instant(secondsSince1970: .max, offsetSeconds: nil),
      .instant(secondsSince1970: 1_760_486_400, offsetSeconds: nil),
      .instant(secondsSince1970: 1_760_486_400, offsetSeconds: 3600),
    ]
    let titles = ["", "a", "a\0", "a\0b", "abcdefgh", "abcdefghi", "abcdefgi", "\u{e9}"]
    let articles = (0..<400).map { index in
      Article(
        id: ArticleID("\(index % 300)"), title: titles.randomElement(using: &generator) ?? "",
        body: ["", "b", "c"].randomElement(using: &generator) ?? "",
        published: times.randomElement(using: &generator) ?? nil)
    }
    let sorted = ContentOrder.sorted(articles)
    #expect(sorted == articles.sorted(by: ContentOrder.precedes))
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(!ContentOrder.precedes(right, left))
    }
  }
}
