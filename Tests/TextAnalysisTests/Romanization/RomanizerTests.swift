import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Romanizer")
struct RomanizerTests {
  private func romanized(_ text: String, limit: Int = .max) -> String {
    var romanizer = Romanizer()
    var result: [UInt8] = []
    romanizer.append(text.utf8.span, limit: limit, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  @Test(
    "words of every script become small Latin letters",
    arguments: [
      ("Putin meets Macron", "putin meets macron "), ("Путин", "putin "), ("Москва", "moskva "),
      ("Αθήνα", "athena "), ("بوتين", "bwtyn "), ("मोदी", "modi "), ("東京", "dongjing "),
      ("서울", "seoul "), ("Łódź, Šibenik!", "lodz sibenik "),
      ("Straße Ærø œuvre", "strasse aero oeuvre "),
      ("İstanbul’da ısı", "istanbul da isi "), ("l'homme d’État", "l homme d etat "),
      ("Ｔｏｋｙｏ", "tokyo "), ("ﬁnal", "final "), ("", ""), ("…—!?", ""),
    ])
  func words(text: String, expected: String) {
    #expect(romanized(text) == expected)
  }

  @Test("composed and decomposed letters, and invisible characters, make no difference")
  func forms() {
    let text = "São João, Málaga, Жёлтый, Ħal Għaxaq, Zürich"
    #expect(
      romanized(text.decomposedStringWithCanonicalMapping)
        == romanized(text.precomposedStringWithCanonicalMapping))
    #expect(romanized("Zu\u{AD}g\u{200B}s\u{FEFF}pitze") == "zugspitze ")
  }

  @Test(
    "numbers are their digits, however they are grouped and written",
    arguments: [
      ("4,400,000", "4400000 "), ("4.400.000", "4400000 "), ("19:07", "1907 "), ("3-1", "3 1 "),
      ("٢٠٢٥", "2025 "), ("G20", "g 20 "), ("7.", "7 "), ("x²", "x "),
    ])
  func numbers(text: String, expected: String) {
    #expect(romanized(text) == expected)
  }

  @Test("a text is read to its limit, and the word there to its end")
  func limit() {
    #expect(romanized("one two three", limit: 5) == "one two ")
    #expect(romanized("один два", limit: 1) == "odin ")
    #expect(romanized(String(repeating: "あ", count: 2_000), limit: 300).utf8.count < 500)
  }

  @Test("any scalars give words of a–z and 0–9, each with one space after it")
  func anything() {
    var random = SeededGenerator(seed: 21)
    var romanizer = Romanizer()
    for _ in 0..<200 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<40 {
        let limit: UInt32 = Bool.random(using: &random) ? 0x3000 : 0x10FFFF
        scalars.append(Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) ?? "é")
      }
      let text = String(scalars)
      var result: [UInt8] = []
      romanizer.append(text.utf8.span, limit: .max, to: &result)
      let words = result.split(separator: 0x20, omittingEmptySubsequences: false).dropLast()
      #expect(words.allSatisfy { !$0.isEmpty })
      #expect(result.isEmpty || result.last == 0x20)
      #expect(
        words.joined().allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 })
      // What was remembered of earlier texts changes nothing.
      #expect(romanized(text) == String(decoding: result, as: UTF8.self))
    }
  }
}
