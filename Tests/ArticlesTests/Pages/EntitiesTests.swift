import Testing

@testable import Articles

@Suite("Character references")
struct EntitiesTests {
  @Test(
    "are read as browsers read them",
    arguments: [
      ("Caf&eacute; &Scaron; &thetasym; &hearts;", "Café Š ϑ ♥"), ("A&nbsp;B&#160;C", "A B C"),
      ("It&#146;s &#x80;5 &#X97; &#8217;", "It’s €5 — ’"), ("Fish &amp; chips", "Fish & chips"),
    ])
  func read(text: String, expected: String) {
    #expect(Entities.decoded(text) == expected)
  }

  @Test(
    "that mean nothing stay",
    arguments: [
      "&bogus;", "&;", "&#;", "&#x;", "&#+65;", "&#0;", "&#xd800;", "&#1114112;", "A & B;",
    ])
  func stay(text: String) {
    #expect(Entities.decoded(text) == text)
  }

  @Test("mean the same in a feed")
  func feeds() {
    for number in 1...0x2ff as ClosedRange<UInt32> {
      guard let scalar = Entities.scalar(numbered: number), XMLBytes.isAllowed(scalar) else {
        continue
      }
      let reference = XMLReference.read(Array("&#\(number);".utf8), at: 0)
      #expect(reference.bytes == Array("&#\(scalar.value);".utf8))
    }
    #expect(Entities.scalar(numbered: 0x80) == "€")
    #expect(Entities.scalar(numbered: 0x81) == "\u{81}")
    #expect(XMLReference.read(Array("&hellip;".utf8), at: 0).bytes == Array("…".utf8))
  }
}
