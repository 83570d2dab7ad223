import TestSupport
import Testing

@testable import Articles

@Suite("The text of a page")
struct PageTextTests {
  /// Texts of scalars of many scripts, and of the marks that white space and words end at.
  private static let texts: [String] = {
    var random = SeededGenerator(seed: 11)
    let marks: [Unicode.Scalar] = [
      " ", " ", "\u{a0}", "\t", "\n", "\u{200b}", "\u{ad}", "\u{3000}", ".", "'", "\u{2019}", "-",
      "A", "z", "7", "É", "ß", "Я", "İ", "Σ", "の", "漢", "한", "ا", "क", "\u{301}", "😀", "ﬁ",
    ]
    return (0..<400).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Bool.random(using: &random) {
          text.append(marks[Int.random(in: 0..<marks.count, using: &random)])
        } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2_ffff, using: &random)) {
          text.append(scalar)
        }
      }
      return String(text)
    }
  }()

  @Test("has the words that folding all of it and cutting it at other scalars gives")
  func words() {
    for text in Self.texts {
      let folded = text.lowercased().unicodeScalars
      let expected = folded.split { !PageText.isWord($0) }.map { Substring($0) }
      let found = FoldedWords(text)
      #expect(found.words.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
      #expect(Array(found.key.utf8) == Array(expected.joined(separator: " ").utf8))
    }
  }

  @Test("folds the scalars of all scripts with cases as Unicode does")
  func folding() {
    let values = Array(UInt32(0x80)...0x30ff) + Array(0xa640...0xa7ff) + Array(0xff00...0xffff)
    for value in values + Array(0x1_0400...0x1_044f) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      let expected = text.lowercased().unicodeScalars.split { !PageText.isWord($0) }
        .map { Array(Substring($0).utf8) }
      let found = FoldedWords(text).words.map { Array($0.utf8) }
      if found != expected { Issue.record("U+\(String(value, radix: 16)): \(found)") }
    }
  }

  @Test("is collapsed the same in one piece and in many")
  func collapsing() {
    for text in Self.texts {
      var pieces = CollapsedText()
      for scalar in text.unicodeScalars { pieces.append(String(scalar)) }
      #expect(pieces.string.utf8.elementsEqual(PageText.collapsed(text).utf8))
      let words = text.unicodeScalars.split(whereSeparator: PageText.isSpace)
        .map { String(String.UnicodeScalarView($0.filter { !PageText.isInvisible($0) })) }
        .filter { !$0.isEmpty }
      #expect(pieces.string.utf8.elementsEqual(words.joined(separator: " ").utf8))
    }
  }
}
