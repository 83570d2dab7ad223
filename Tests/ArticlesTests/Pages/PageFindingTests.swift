import Testing

@testable import Articles

@Suite("How far what is found in a page can be trusted")
struct PageFindingTests {
  private static let body = (Paragraphs.ferry + Paragraphs.bank).map { "<p>\($0)</p>" }.joined()

  private func finding(_ page: String, name: String = "page.html") throws -> PageFinding {
    let collection = try read(page, name: name)
    return try #require(collection.records.first?.finding)
  }

  @Test(
    "says where the date is from",
    arguments: [
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-11-09\"}"
          + "</script><h1>Ferry aground</h1>", DateFinding(.structuredData, .sure)
      ),
      (
        "<meta property='article:published_time' content='2025-11-09'><h1>Ferry aground</h1>",
        DateFinding(.metaElement, .sure)
      ),
      (
        "<meta name='date' content='2025-11-09'><h1>Ferry aground</h1>",
        DateFinding(.metaElement, .likely)
      ),
      (
        "<h1>Ferry aground</h1><time datetime='2025-11-09'>Sunday</time>",
        DateFinding(.timeElement, .likely)
      ),
      (
        "<link rel=canonical href='https://x.example/2025/11/09/ferry'><h1>Ferry aground</h1>",
        DateFinding(.address, .likely)
      ),
      ("<h1>Ferry aground</h1><p>9 November 2025</p>", DateFinding(.text, .likely)),
      ("<h1>Ferry aground</h1>", nil),
    ])
  func dates(head: String, date: DateFinding?) throws {
    #expect(try finding("<html><body>\(head)<div>\(Self.body)</div></body></html>").date == date)
  }

  @Test("doubts dates below a saved article, and those of updates")
  func doubtfulDates() throws {
    let lines = ["Ferry aground off Lindenmouth"] + Paragraphs.ferry
    let below = (lines + ["9 November 2025"]).joined(separator: "\n\n")
    #expect(try finding(below, name: "a.txt").date == DateFinding(.text, .doubtful))
    let update = ([lines[0], "Updated 9 November 2025"] + lines[1...]).joined(separator: "\n\n")
    #expect(try finding(update, name: "a.txt").date == DateFinding(.text, .doubtful))
    let near = ([lines[0], "9 November 2025"] + lines[1...]).joined(separator: "\n\n")
    #expect(try finding(near, name: "a.txt").date == DateFinding(.text, .likely))
  }

  @Test("is sure of much text that says what the headline says, and doubts a line of it")
  func bodies() throws {
    let page = "<html><body><h1>Ferry aground outside Lindenmouth</h1>"
    #expect(try finding(page + Self.body + "</body></html>").body == .sure)
    #expect(try finding(page + "<p>\(Paragraphs.ferry[3])</p></body></html>").body == .doubtful)
    let other = "<html><body><h1>Volcano erupts above fishing village</h1>"
    #expect(try finding(other + Self.body + "</body></html>").body == .doubtful)
  }

  @Test("is counted by format")
  func counted() throws {
    let page = "<html><body><h1>Ferry aground</h1><p>9 November 2025</p>\(Self.body)</body></html>"
    let pages = try read(page, name: "page.html").tally.formats["html"]
    #expect(pages?.dateFindings == [DateFinding(.text, .likely): 1])
    #expect(pages?.bodies.values.reduce(0, +) == 1)
    let record = #"{"title": "Ferry aground", "body": "All are safe.", "published": "2025-11-09"}"#
    let records = try read(record + "\n" + record + "\n", name: "a.jsonl").tally.formats["jsonl"]
    #expect(records?.dateFindings == [DateFinding(.field, .sure): 2])
    #expect(records?.bodies.isEmpty == true)
  }
}
