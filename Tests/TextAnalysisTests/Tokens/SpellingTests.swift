import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct SpellingTests {
  @Test(arguments: [
    ("Obama’s", "en", "Obama", "obama"),
    ("OBAMA'S", "en", "OBAMA", "obama"),
    ("don’t", "en", "don't", "don't"),
    ("U.S.", "en", "US", "us"),
    ("l’Allemagne", "fr", "Allemagne", "allemagne"),
    ("aujourd’hui", "fr", "aujourd'hui", "aujourd'hui"),
    ("dell'Italia", "it", "Italia", "italia"),
    ("l'Allemagne", "de", "l'Allemagne", "l'allemagne"),
    ("İSTANBUL", "tr", "İSTANBUL", "istanbul"),
    ("IŞIK", "tr", "IŞIK", "ışık"),
    ("ΑΘΗΝΑΣ", "el", "ΑΘΗΝΑΣ", "αθηνασ"),
    ("αθηνας", "el", "αθηνας", "αθηνασ"),
    ("Ёлка", "ru", "Ёлка", "елка"),
    ("Zu\u{AD}sam\u{200D}men", "de", "Zusammen", "zusammen"),
    ("ﬁnance", "en", "finance", "finance"),
    ("ＡＢＣ", "ja", "ABC", "abc"),
    ("o\u{304}\u{323}", "en", "ọ̄", "ọ̄"),
  ])
  func words(raw: String, language: String, written: String, folded: String) {
    let result = spelling(raw, language)
    #expect(result.written.unicodeScalars.elementsEqual(written.unicodeScalars))
    #expect(result.folded.unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("4,400,000", false, "4400000"),
    ("4.400.000", false, "4400000"),
    ("4.400.000", true, "4400000"),
    ("1,000.50", false, "1000.50"),
    ("1.000,50", true, "1000.50"),
    ("1.000", false, "1.000"),
    ("1.000", true, "1000"),
    ("4,4", true, "4.4"),
    ("4.4", true, "4.4"),
    ("4.4", false, "4.4"),
    ("0.125", true, "0.125"),
    ("19:07", true, "19:07"),
    ("15.10.2025", true, "15.10.2025"),
    ("1,00,000", false, "1,00,000"),
    ("12,3456", false, "12,3456"),
    ("007", false, "007"),
    ("١٬٢٣٤", false, "1234"),
    ("３．５", false, "3"),
  ])
  func numbers(raw: String, decimalComma: Bool, expected: String) throws {
    let token = try #require(tokens(raw).first)
    let result = NumberSpelling.normalized(token.utf8.span, decimalComma: decimalComma)
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test func composesOnlyWhatHasMarks() {
    #expect(
      CompositionForm.composed("cafe\u{301}").unicodeScalars.elementsEqual("café".unicodeScalars))
    #expect(CompositionForm.composed("か\u{3099}").unicodeScalars.elementsEqual("が".unicodeScalars))
    #expect(
      CompositionForm.composed("\u{1112}\u{1161}\u{11AB}").unicodeScalars
        .elementsEqual("한".unicodeScalars))
    #expect(CompositionForm.composed("plain “text”") == "plain “text”")
  }

  /// Composing piece by piece comes to the same as composing the whole.
  @Test func composesLikeFoundation() {
    var generator = SeededGenerator(seed: 13)
    let scalars = "aeoz AÉ\u{301}\u{308}\u{323}\u{304}\u{345}\u{1112}\u{1161}\u{11AB}한가か\u{3099}x🎉"
      .unicodeScalars.map { $0 }
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        text.append(scalars.randomElement(using: &generator) ?? " ")
      }
      let whole = String(text).precomposedStringWithCanonicalMapping
      #expect(CompositionForm.composed(String(text)).utf8.elementsEqual(whole.utf8))
    }
  }
}
