import TestSupport
import Testing

@testable import Articles

@Suite("Text hash")
struct TextHashTests {
  private func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    let bytes = Array(bytes)
    return textHash(bytes.span)
  }

  @Test("every byte and the length count")
  func bytes() {
    var generator = SeededGenerator(seed: 35)
    var seen: Set<UInt64> = []
    var hashed = 0
    for count in 0...70 {
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      seen.insert(hash(bytes))
      #expect(hash(bytes) == hash((bytes + [1]).prefix(count)))
      hashed += 1
      for index in 0..<count {
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        seen.insert(hash(bytes))
        hashed += 1
      }
      seen.insert(hash([UInt8](repeating: 0, count: count + 1)))
      hashed += 1
    }
    #expect(seen.count == hashed)
  }
}
