import Stories
import Testing

@testable import Rendering

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
    ("1. Ferry aground", "1\\. Ferry aground"), ("- dash", "\\- dash"), ("+5", "\\+5"),
    ("# heading", "\\# heading"), ("12) twelve", "12\\) twelve"),
    ("Prices up 1.5 - again", "Prices up 1.5 - again"),
    ("<b>&amp;", "\\<b\\>\\&amp;"), ("two\n\nlines", "two lines"), ("", ""),
  ]) func nothingIsMarkup(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test func onlyAddressesOfTheWebBecomeLinks() {
    #expect(
      MarkdownText.link("a [b]", to: "https://a.example/(x)?<y>")
        == "[a \\[b\\]](<https://a.example/(x)?%3Cy%3E>)")
    #expect(MarkdownText.link("a", to: "javascript:alert(1)") == "a")
    #expect(MarkdownText.link("a", to: nil) == "a")
  }

  @Test func everyReportHasALine() {
    let text = StoryMarkdown().text(StoryReport(version: "1", stories: [Invented.ferry]))
    #expect(
      text.split(separator: "\n").count { $0.hasPrefix("- ") } == Invented.ferry.reports.count)
    #expect(text.contains("## 1. Ferry with 120 people aboard runs aground"))
    #expect(text.contains("Northgate Post, 15 Oct 2025, 14:40 UTC, a copy"))
  }
}
