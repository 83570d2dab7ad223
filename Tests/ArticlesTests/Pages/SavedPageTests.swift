import TestSupport
import Testing

@testable import Articles

@Suite("The article in a page saved as text")
struct SavedPageTests {
  @Test("is found in whatever manner the page was saved", arguments: SavedPageSample.all)
  func manners(sample: SavedPageSample) throws {
    let page = try #require(SavedPage.article(in: sample.text))
    #expect(page.title == sample.title)
    #expect(page.body.split(separator: "\n").map(String.init) == sample.body)
    #expect(page.published?.iso8601 == sample.published)
    #expect(page.source == sample.source)
    #expect(page.author == sample.author)
    #expect(page.tags == sample.tags)
  }

  @Test("does not depend on line endings", arguments: SavedPageSample.all)
  func lineEndings(sample: SavedPageSample) {
    let crossed = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(SavedPage.article(in: crossed) == SavedPage.article(in: sample.text))
  }

  @Test("is the whole text where there are only paragraphs")
  func paragraphsAlone() throws {
    let page = try #require(SavedPage.article(in: Paragraphs.bank.joined(separator: "\n")))
    #expect(page.title.isEmpty)
    #expect(page.body == Paragraphs.bank.joined(separator: "\n"))
  }

  @Test("is a headline alone where there is nothing else")
  func headlineAlone() {
    #expect(
      SavedPage.article(in: "Ferry aground off Lindenmouth")?.title
        == "Ferry aground off Lindenmouth")
  }

  @Test("is the whole text where nothing reads like one", arguments: ["x", "7 %"])
  func noForm(text: String) throws {
    let page = try #require(SavedPage.article(in: text))
    #expect(PageText.words(page.title + " " + page.body) == PageText.words(text))
  }

  @Test("is the whole text where a line is longer than any page's")
  func endlessLine() throws {
    let line = String(repeating: "All aboard are safe. ", count: 60_000)
    for text in [line, "Ferry aground\n\n\(line)\nHome | News | Sport\n"] {
      let page = try #require(SavedPage.article(in: text))
      #expect(page.title.isEmpty && page.body == text)
    }
  }

  @Test("is nothing where there is no word", arguments: ["", "  \n\t\n", "--- * ---\n...\n"])
  func noWords(text: String) {
    #expect(SavedPage.article(in: text) == nil)
  }

  @Test("keeps no paragraph twice and invents none")
  func paragraphsAreLines() throws {
    var random = SeededGenerator(seed: 7)
    let pool =
      Paragraphs.ferry + Paragraphs.bank + [
        "Share", "Read more", "World", "Comments", "© 2025 Foo News", "Minister resigns over dues",
        "#a #b", "", "Tags:", "By A. B.", "|||", "2025-11-09", "Photo: X", "1", "   ",
      ]
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      guard let page = SavedPage.article(in: lines.joined(separator: "\n")) else { continue }
      let body = page.body.split(separator: "\n").map(String.init)
      #expect(Set(body).count == body.count)
      #expect(Set(body).isSubset(of: Set(lines.map { PageText.collapsed($0) })))
    }
  }
}
