import TestSupport
import Testing

@testable import Articles

@Suite("The bound on attributes")
struct AttributeBoundTests {
  private func bounded(_ html: String) -> String {
    String(decoding: AttributeBound.applied(to: Array(html.utf8)), as: UTF8.self)
  }

  private func attributes(_ count: Int) -> String {
    (0..<count).map { "a\($0)" }.joined(separator: " ")
  }

  @Test(
    "leaves pages as they are",
    arguments: [
      "", "<", "<p", "a < b > c", "<p a=1 b='>' c=\">\" d/>text</p>", "<a b=\"", "<a b=", "<!-- <p",
      "<script>if (a<b) { x = '</p>' }</script><p>x", "<style", "<p a = \"1\"b='2'>x</p>", "</p x>",
    ])
  func nothingToCut(html: String) {
    #expect(bounded(html) == html)
  }

  @Test("cuts what is too much, to the end of the tag")
  func cuts() {
    let most = attributes(AttributeBound.mostAttributes)
    #expect(bounded("<p \(most)>x") == "<p \(most)>x")
    #expect(bounded("<p \(most) b=\"<>\" c='>' d>x<b c>") == "<p \(most) >x<b c>")
    #expect(bounded("<p \(most)/b/c>x</p><p \(most) b") == "<p \(most)/>x</p><p \(most) ")
    let quoted = (0..<AttributeBound.mostAttributes).map { "a\($0)=\">\"" }.joined()
    #expect(bounded("<p \(quoted)b='1'>x") == "<p \(quoted)>x")
  }

  @Test("counts nothing in comments, scripts and text")
  func countsTagsAlone() {
    let many = attributes(2 * AttributeBound.mostAttributes)
    for html in [
      "<!-- <p \(many)> --><p>x", "<script a>a <p \(many)></SCRIPT><p>",
      "<style>a<b \(many)</style>",
      "<p>\(many)</p>", "a < \(many) >", "</p \(many)>",
    ] {
      #expect(bounded(html) == html)
    }
    #expect(bounded("<script/><p \(many)>x").utf8.count < many.utf8.count)
    #expect(bounded("<!-- --!><p \(many)>x").utf8.count < many.utf8.count)
  }

  @Test("takes any bytes")
  func anyBytes() {
    var random = SeededGenerator(seed: 40)
    let marks = Array("<>='\"/ !-ap\n".utf8)
    for _ in 0..<300 {
      let page = (0..<400).map { _ in marks.randomElement(using: &random) ?? 0 }
      #expect(AttributeBound.applied(to: page) == page)
    }
  }
}
