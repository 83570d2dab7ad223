import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct ByteInternerTests {
  @Test func numbersDistinctStrings() {
    var generator = SeededGenerator(seed: 3)
    var interner = ByteInterner()
    var expected: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...3, using: &generator)
      let word = (0..<length).map { _ in UInt8.random(in: 0...40, using: &generator) }
      let number = interner.intern(word.span)
      #expect(number == expected[word, default: expected.count])
      expected[word] = number
    }
    #expect(interner.count == expected.count)
    #expect(expected.allSatisfy { Array(interner[$0.value]) == $0.key })
    let sorted = expected.keys.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(interner.numbersInByteOrder().map { Array(interner[$0]) } == sorted)
  }

  /// Zero bytes at the end are part of a string, in its order too.
  @Test func ordersZeroBytes() {
    var interner = ByteInterner()
    let words: [[UInt8]] = [[1, 0, 0], [1], [1, 0], [], [0]]
    for word in words { _ = interner.intern(word.span) }
    #expect(
      interner.numbersInByteOrder().map { Array(interner[$0]) } == [
        [], [0], [1], [1, 0], [1, 0, 0],
      ])
  }
}
