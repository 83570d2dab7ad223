import TestSupport
import Testing

@testable import Articles

@Suite struct CharsetDecodingTests {
  @Test(arguments: [
    ("windows-1251", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], "Привет"),
    ("KOI8-R", [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], "Привет"),
    ("gb2312", [0xc4, 0xe3, 0xba, 0xc3], "你好"), ("Shift_JIS", [0x93, 0xfa, 0x96, 0x7b], "日本"),
    ("ISO-2022-JP", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], "日本"),
    ("ISO-8859-1", [0x93, 0x47, 0xf6, 0x94, 0x80], "“Gö”€"), ("us-ascii", [0x41], "A"),
  ])
  func knownTexts(charset: String, bytes: [UInt8], expected: String) {
    let found = CharsetDecoding.utf8(bytes, charset: charset)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: ["", " ", "nonsense", "utf-8//TRANSLIT", "../../etc/passwd", "a\u{0}b", "é"])
  func unknownNames(charset: String) {
    #expect(CharsetDecoding.utf8([0x41], charset: charset) == nil)
    #expect(CharsetDecoding.page([0x41, 0xff], charset: charset) == [0x41, 0xff])
  }

  @Test(arguments: [
    ("text/html; charset=\"UTF-8\"", "utf-8"), ("text/html;charset=koi8-r; x=y", "koi8-r"),
    ("text/html; Charset='Big5'", "big5"), ("text/html", nil), ("text/html; charset=", nil),
  ])
  func characterSetsOfMediaTypes(type: String, charset: String?) {
    #expect(CharsetDecoding.charset(of: type) == charset)
  }

  @Test func anyBytesBecomeUTF8() throws {
    var generator = SeededGenerator(seed: 29)
    for charset in ["windows-1252", "gb18030", "shift_jis", "euc-kr", "big5", "iso-2022-jp"] {
      for count in [0, 1, 2, 3, 100, 70_000] {
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let found = try #require(CharsetDecoding.utf8(bytes, charset: charset))
        #expect(firstInvalidUTF8(in: found[...]) == nil)
      }
    }
  }

  @Test func whatTheServerSaysCountsWhereTheBytesDoNotContradict() {
    let latin: [UInt8] = [0x47, 0xf6]
    #expect(CharsetDecoding.page(latin, charset: nil) == latin)
    #expect(CharsetDecoding.page(latin, charset: "utf-8") == latin)
    #expect(CharsetDecoding.page(Array("Gö".utf8), charset: "windows-1251") == Array("Gö".utf8))
    let marked = [0xef, 0xbb, 0xbf] + Array("Gц".utf8)
    #expect(CharsetDecoding.page(latin, charset: "windows-1251") == marked)
  }
}
