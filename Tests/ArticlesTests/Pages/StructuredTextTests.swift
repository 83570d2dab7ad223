import Testing

@testable import Articles

@Suite("Text in structured data")
struct StructuredTextTests {
  @Test(
    "is freed of tags, and of nothing else",
    arguments: [
      ("<p>Losses of < 5 percent</p><p>a<b", "\nLosses of < 5 percent\n\na<b"),
      ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("One<br/>two<!-- x -->three", "One\ntwo\nthree"),
      ("I <3 Größe", "I <3 Größe"), ("<", "<"), ("a <", "a <"), ("<>", "<>"), ("<i", "<i"),
      ("<a href='x'>Ferry</a> aground", "\nFerry\n aground"), (">", ">"), ("", ""),
    ])
  func plain(text: String, expected: String) {
    #expect(StructuredData.plain(text) == expected)
  }
}
