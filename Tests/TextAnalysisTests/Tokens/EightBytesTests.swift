import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct EightBytesTests {
  @Test func countsLettersLikeALoop() {
    var generator = SeededGenerator(seed: 1)
    let some = Array("azAZ@[`{ 0é\u{7F}\u{0}mQ".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<8).map { _ in
        Bool.random(using: &generator)
          ? some[Int.random(in: some.indices, using: &generator)]
          : UInt8.random(in: 0...255, using: &generator)
      }
      let letters = bytes.prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
      #expect(bytes.span.eightBytes(at: 0).leadingLetterCount == letters.count)
    }
  }

  @Test func readsPrefixesAtAnyPlace() {
    let bytes = (0..<20).map { UInt8($0 * 13 & 0xFF) }
    for start in 0...20 {
      for end in start...20 {
        let expected = bytes[start..<end].prefix(8).reversed().reduce(UInt64(0)) {
          $0 << 8 | UInt64($1)
        }
        #expect(bytes.span.prefixWord(start..<end) == expected)
      }
    }
  }
}
