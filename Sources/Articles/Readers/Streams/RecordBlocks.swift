/// Cuts bytes that come piece by piece into records.
protocol RecordCutter: Sendable {
  /// Where a record stands in the bytes.
  associatedtype Record: Sendable

  /// Appends to `records` those that end among the first `count` of `bytes`; `isLast` where no
  /// others follow.
  ///
  /// What is found must not depend on how the bytes are shared out among calls.
  ///
  /// - Returns: how many bytes are done with. The next call begins behind them, and has more bytes
  ///   where this one found no record.
  mutating func cut(
    _ bytes: [UInt8], count: Int, isLast: Bool, into records: inout [Record]
  ) -> Int
}

/// Whole records, and the buffer in which they stand.
struct RecordBlock<Record: Sendable>: Sendable {
  /// The buffer, which is used again and may be longer than what is in it.
  var bytes: [UInt8] = []
  var records: [Record] = []
}

/// Cuts a stream into blocks that end with a record.
struct RecordBlocks<Cutter: RecordCutter>: BlockSource {
  private(set) var failure: StreamFailure?

  private var stream: any ByteStream
  private var cutter: Cutter
  private let blockBytes: Int
  /// The beginning of a record whose end has not been read.
  private var carry: [UInt8] = []
  private var ended = false

  /// Blocks of about `blockBytes`, longer where a record is.
  init(_ stream: any ByteStream, cutter: Cutter, blockBytes: Int) {
    self.stream = stream
    self.cutter = cutter
    self.blockBytes = max(1, blockBytes)
  }

  /// Fills `block` with the next records; false at the end of the stream.
  ///
  /// Complexity: linear in the bytes, however long a record is.
  mutating func next(into block: inout RecordBlock<Cutter.Record>) -> Bool {
    block.records.removeAll(keepingCapacity: true)
    guard !ended else { return false }
    var wanted = carry.count + blockBytes
    if block.bytes.count > 4 * wanted { block.bytes = [] }
    Self.make(&block.bytes, hold: wanted)
    block.bytes.replaceSubrange(..<carry.count, with: carry)
    var filled = carry.count
    do throws(StreamFailure) {
      while true {
        while filled < wanted, !ended {
          let step = try stream.read(into: &block.bytes, at: filled..<wanted)
          ended = step == 0
          filled += step
        }
        let used = cutter.cut(block.bytes, count: filled, isLast: ended, into: &block.records)
        if ended || !block.records.isEmpty {
          carry.replaceSubrange(0..<carry.count, with: block.bytes[used..<filled])
          return !block.records.isEmpty
        }
        if used > 0 {
          let rest = Array(block.bytes[used..<filled])
          filled = rest.count
          block.bytes.replaceSubrange(..<filled, with: rest)
        }
        wanted = max(blockBytes, 4 * filled)
        Self.make(&block.bytes, hold: wanted)
      }
    } catch {
      failure = error
      ended = true
      return false
    }
  }

  private static func make(_ bytes: inout [UInt8], hold count: Int) {
    if bytes.count < count { bytes += [UInt8](repeating: 0, count: count - bytes.count) }
  }
}
