/// Bytes in a buffer that is used again and may be longer than they are.
struct ByteBlock: Sendable {
  /// The buffer; there are at least `JSONTapeParser.padding` bytes behind the block.
  var bytes: [UInt8] = []
  /// The bytes of the block.
  var count = 0
}

/// Cuts a stream into blocks that end with a line.
struct LineBlocks: BlockSource {
  /// What ended the stream early.
  private(set) var failure: StreamFailure?

  private var stream: any ByteStream
  private let blockBytes: Int
  private let limitBytes: Int
  /// The beginning of a line whose end has not been read.
  private var carry: [UInt8] = []
  private var ended = false

  /// Blocks of about `blockBytes`, longer where a line is; a line may have `limitBytes`.
  init(_ stream: any ByteStream, blockBytes: Int, limitBytes: Int = .max) {
    self.stream = stream
    self.blockBytes = max(1, blockBytes)
    self.limitBytes = limitBytes
  }

  /// Fills `block` with the next lines; false at the end of the stream.
  ///
  /// Complexity: linear in the bytes, however long a line is.
  mutating func next(into block: inout ByteBlock) -> Bool {
    guard !ended else { return false }
    let usual = carry.count + blockBytes
    if block.bytes.count > 4 * usual + JSONTapeParser.padding { block.bytes = [] }
    Self.make(&block.bytes, hold: usual)
    block.bytes.replaceSubrange(..<carry.count, with: carry)
    do throws(StreamFailure) {
      var filled = carry.count
      var wanted = usual
      while true {
        let searched = filled
        while filled < wanted {
          let step = try stream.read(into: &block.bytes, at: filled..<wanted)
          if step == 0 {
            ended = true
            block.count = filled
            return filled > 0
          }
          filled += step
        }
        if let end = Self.endOfLastLine(in: block.bytes, searched..<filled) {
          carry.replaceSubrange(0..<carry.count, with: block.bytes[end..<filled])
          block.count = end
          return true
        }
        guard filled <= limitBytes else { throw StreamFailure.tooLarge }
        wanted *= 2
        Self.make(&block.bytes, hold: wanted)
      }
    } catch {
      failure = error
      ended = true
      return false
    }
  }

  /// The index behind the last line break of `range`.
  private static func endOfLastLine(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let span = bytes.span
    var index = range.upperBound
    while index > range.lowerBound {
      if span[index - 1] == 0x0a { return index }
      index -= 1
    }
    return nil
  }

  private static func make(_ bytes: inout [UInt8], hold count: Int) {
    let missing = count + JSONTapeParser.padding - bytes.count
    if missing > 0 { bytes += [UInt8](repeating: 0, count: missing) }
  }
}
