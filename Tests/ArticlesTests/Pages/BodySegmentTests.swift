import TestSupport
import Testing

@testable import Articles

@Suite("The best segment of a page's blocks")
struct BodySegmentTests {
  private let lines =
    Paragraphs.ferry + Paragraphs.bank + [
      "World", "Minister resigns over harbour dues", "Comments", "Share", "Nobody was hurt.",
      "© 2025 Foo News", "Photo: X", "1", "12", "Reply", "What comes next",
    ]

  @Test("has a sum that no other segment exceeds")
  func isBest() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let blocks = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        PageBlock(lines[Int.random(in: 0..<lines.count, using: &random)])
      }
      let scores = BodySegment.scores(of: blocks)
      var best = 0.0
      for start in blocks.indices {
        for end in start..<blocks.count { best = max(best, scores[start...end].reduce(0, +)) }
      }
      guard let range = BodySegment.range(of: blocks) else {
        #expect(best <= 0)
        continue
      }
      #expect(abs(scores[range].reduce(0, +) - best) < 1e-9)
    }
  }

  @Test("is nothing where no block reads as text")
  func noText() {
    #expect(BodySegment.range(of: ["Home", "World", "Share"].map { PageBlock($0) }) == nil)
    #expect(BodySegment.range(of: []) == nil)
  }
}
