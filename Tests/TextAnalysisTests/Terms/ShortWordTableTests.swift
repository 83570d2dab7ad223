import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct ShortWordTableTests {
  private typealias Key = ShortWordTable.Key

  /// A key is the word's bytes, wherever in a text it stands.
  @Test func keysAreTheBytes() {
    let text = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    for start in text.indices {
      for end in start + 1...min(start + 16, text.count) {
        let bytes = text[start..<end] + Array(repeating: 0, count: 16)
        func word(_ range: Range<Int>) -> UInt64 {
          bytes.dropFirst(range.lowerBound).prefix(8).reversed()
            .reduce(0) { $0 << 8 | UInt64($1) }
        }
        let key = Key(text.span, start..<end)
        #expect(key == Key(low: word(0..<8), high: word(8..<16)))
      }
    }
  }

  @Test func countsLikeADictionary() {
    var generator = SeededGenerator(seed: 4)
    var table = ShortWordTable()
    var expected: [Key: (bits: UInt32, written: UInt32, count: UInt32)] = [:]
    for _ in 0..<300 {
      let keys = (0..<40).map { _ in
        let low = UInt64.random(in: 1...4000, using: &generator)
        return low % 7 == 0 ? Key.long : Key(low: low, high: low % 3)
      }
      var found = [UInt32](repeating: 0, count: keys.count)
      table.lookUp(keys, keys.count, unknown: .max, into: &found)
      for (key, bits) in zip(keys, found) {
        if key == .long {
          #expect(bits == .max)
        } else if let known = expected[key] {
          #expect(bits == known.bits || bits == .max)
          if bits == .max { #expect(table.lookUp(key) == known.bits) }
          expected[key]?.count += 1
        } else {
          #expect(bits == .max && table.lookUp(key) == nil)
          var form = WordForm(term: UInt32(expected.count), isNumber: true)
          form.count = 1
          table.insert(key, form, written: UInt32(key.low))
          expected[key] = (form.bits, UInt32(key.low), 1)
        }
      }
    }
    var count = 0
    table.forEach { form, written in
      let known = expected[Key(low: UInt64(written), high: UInt64(written % 3))]
      #expect(known?.bits == form.bits && known?.count == form.count)
      count += 1
    }
    #expect(count == expected.count)
  }
}
