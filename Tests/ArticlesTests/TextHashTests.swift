import TestSupport
import Testing

@testable import Articles

@Suite struct TextHashTests {
  @Test func everyByteAndTheLengthCount() {
    var generator = SeededGenerator(seed: 35)
    var seen: Set<UInt64> = []
    var hashed = 0
    for count in 0...70 {
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      seen.insert(textHash(bytes.span))
      let longer = bytes + [1]
      let hashOfPart = textHash(longer.span.extracting(0..<count))
      #expect(textHash(bytes.span) == hashOfPart)
      hashed += 1
      for index in 0..<count {
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        seen.insert(textHash(bytes.span))
        hashed += 1
      }
      seen.insert(textHash([UInt8](repeating: 0, count: count + 1).span))
      hashed += 1
    }
    #expect(seen.count == hashed)
  }
}
