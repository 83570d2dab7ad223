import TestSupport
import Testing

@testable import Articles

@Suite("The character encoding of an HTML page")
struct PageCharsetTests {
  private func page(_ head: String, _ sample: CharsetSample, root: String = "<html>") -> [UInt8] {
    let paragraph = Array("<p>".utf8) + sample.bytes + Array("</p>".utf8)
    return Array("\(root)<head>\(head)</head><body><div>".utf8) + paragraph
      + Array("</div></body></html>".utf8)
  }

  @Test("is the one that the page declares", arguments: CharsetSample.all)
  func declared(sample: CharsetSample) {
    for head in [
      "<meta charset=\"\(sample.encoding)\">",
      "<script src=a.js charset=utf-8></script><meta charset=\(sample.encoding.uppercased())>",
      "<!-- <meta charset=utf-8> --><meta http-equiv=Content-Type "
        + "content='text/html; charset=\(sample.encoding)'>",
    ] {
      #expect(HTMLPage.article(in: page(head, sample))?.body == sample.text)
    }
    let declaration = "<?xml version=\"1.0\" encoding=\"\(sample.encoding)\"?><html>"
    #expect(HTMLPage.article(in: page("", sample, root: declaration))?.body == sample.text)
  }

  @Test(
    "is the usual one of the language where the page declares none", arguments: CharsetSample.all)
  func ofLanguage(sample: CharsetSample) {
    let root = "<html lang=\"\(sample.language)\">"
    #expect(HTMLPage.article(in: page("", sample, root: root))?.body == sample.text)
  }

  @Test("is told from the bytes where the page names no language", arguments: CharsetSample.all)
  func detected(sample: CharsetSample) {
    guard sample.isTelling else { return }
    #expect(HTMLPage.article(in: page("", sample))?.body == sample.text)
  }

  @Test("is UTF-8 where the bytes are, whatever the page declares", arguments: CharsetSample.all)
  func valid(sample: CharsetSample) {
    let html = "<meta charset=\(sample.encoding)><div><p>\(sample.text)</p></div>"
    #expect(HTMLPage.article(in: Array(html.utf8))?.body == sample.text)
  }

  @Test(
    "is not UTF-16 where that can be read as ASCII",
    arguments: ["utf-16", "UTF-16LE", "utf-16be", "ucs-2", "unicode", "utf-32"])
  func wide(name: String) {
    let markup =
      "<div><p>The ferry \u{1}Aurora ran aground off the port of Größe on Tuesday.</p></div>"
    for head in ["<meta charset=\(name)>", "<?xml version=\"1.0\" encoding=\"\(name)\"?>"] {
      let page = Array((head + markup).utf8).map { $0 == 1 ? 0xff : $0 }
      let body = HTMLPage.article(in: page)?.body
      #expect(body?.hasSuffix("Aurora ran aground off the port of Größe on Tuesday.") == true)
    }
  }

  @Test("survives any bytes")
  func anyBytes() {
    var random = SeededGenerator(seed: 5)
    for length in [0, 1, 2, 3, 19, 20, 21, 500] {
      for _ in 0..<40 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0x70...0xff, using: &random) }
        _ = CharsetDetection.encoding(of: bytes, language: nil)
        _ = DeclaredCharset(bytes)
        _ = PageCharset.decoded(Array("<meta charset".utf8) + bytes)
      }
    }
  }
}
