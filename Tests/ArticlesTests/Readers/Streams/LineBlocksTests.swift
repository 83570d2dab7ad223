import TestSupport
import Testing

@testable import Articles

@Suite struct LineBlocksTests {
  private func blocks(of stream: TricklingStream, blockBytes: Int) -> [[UInt8]] {
    var source = LineBlocks(stream, blockBytes: blockBytes)
    var block = ByteBlock()
    var blocks: [[UInt8]] = []
    while source.next(into: &block) {
      #expect(block.bytes.count >= block.count + JSONTapeParser.padding)
      blocks.append(Array(block.bytes[..<block.count]))
    }
    let goesOn = source.next(into: &block)
    #expect(!goesOn)
    return blocks
  }

  @Test func blocksEndWithALineAndLoseNothing() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<500 {
      let bytes: [UInt8] = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
        [0x0a, 0x0d, 0x61, 0x22, 0xc3, 0xa9].randomElement(using: &generator) ?? 0
      }
      let step = Int.random(in: 1...40, using: &generator)
      let blockBytes = Int.random(in: 1...100, using: &generator)
      let blocks = blocks(of: TricklingStream(bytes, step: step), blockBytes: blockBytes)
      #expect(blocks.flatMap(\.self) == bytes)
      for block in blocks.dropLast() { #expect(block.last == 0x0a) }
      for block in blocks { #expect(!block.isEmpty) }
    }
  }

  @Test func aLineMayBeLongerThanABlock() {
    let line = [UInt8](repeating: 0x61, count: 10_000) + [0x0a]
    let blocks = blocks(of: TricklingStream(line + line + [0x62], step: 999), blockBytes: 16)
    #expect(blocks.flatMap(\.self) == line + line + [0x62])
    #expect(blocks.first == line)
  }

  @Test func aFailureEndsTheBlocks() {
    let stream = TricklingStream(Array("a\nb\nc".utf8), step: 1, failure: .corrupt(detail: "x"))
    var source = LineBlocks(stream, blockBytes: 1)
    var block = ByteBlock()
    var count = 0
    while source.next(into: &block) { count += 1 }
    #expect(count == 2)
    #expect(source.failure == .corrupt(detail: "x"))
  }
}
