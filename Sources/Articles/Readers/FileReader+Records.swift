import Parallelism

extension FileReader {
  /// Hands on what a stream of lines has.
  func readJSONLines(_ stream: LeadingBytes, to sink: ReadingSink) throws(StreamFailure) {
    let blocks = LineBlocks(
      stream, blockBytes: manner.blockBytes, limitBytes: manner.limitBytes)
    try readBlocks(
      of: .jsonLines, pulling: blocks, block: ByteBlock(),
      scratch: { [file] in JSONRecordReader(file: file) },
      transform: { reader, block in reader.readLines(of: block) }, to: sink)
  }

  /// Hands on what the records of a JSON document have, of which `head` is read.
  ///
  /// What wraps the records is looked for in the head; without a rest it is all there is.
  func readJSON(
    _ head: [UInt8], then rest: (any ByteStream)?, to sink: ReadingSink
  ) throws(StreamFailure) {
    let splitter = JSONSplitter(
      head: head.span, longestRecord: min(JSONSplitter.longestRecord, manner.limitBytes))
    try readBlocks(
      of: .json,
      pulling: blocks(of: head, then: rest, cutter: splitter),
      block: RecordBlock(), scratch: { [file] in JSONRecordReader(file: file) },
      transform: { reader, block in
        var reading = FileReading()
        reader.read(block.records[...], of: block.bytes, into: &reading)
        return reading
      }, to: sink)
  }

  /// Hands on what the rows of a table have, of which `head` is read, with the whole header.
  func readTable(
    _ head: [UInt8], then rest: (any ByteStream)?, separator: UInt8, to sink: ReadingSink
  ) throws(StreamFailure) {
    let reader = DelimitedRecordReader(head: head, separator: separator, file: file)
    let cutter = DelimitedCutter(
      separator: separator, longestRow: min(DelimitedParser.longestRow, manner.limitBytes))
    try readBlocks(
      of: .delimited(separator: separator),
      pulling: blocks(of: head, then: rest, cutter: cutter),
      block: RecordBlock(), scratch: { reader },
      transform: { reader, block in reader.read(block) }, to: sink)
  }

  private func blocks<Cutter: RecordCutter>(
    of head: [UInt8], then rest: (any ByteStream)?, cutter: Cutter
  ) -> RecordBlocks<Cutter> {
    // A byte more than there are shows the end at once.
    let bytes = rest == nil ? min(manner.blockBytes, head.count + 1) : manner.blockBytes
    return RecordBlocks(LeadingBytes(head, then: rest), cutter: cutter, blockBytes: bytes)
  }

  /// Hands on what the blocks of a stream have.
  ///
  /// Damage costs all of a stream, since nobody knows where it began, unless the parts are handed on
  /// as they are read.
  private func readBlocks<Source: BlockSource, Scratch>(
    of format: ArticleFormat, pulling blocks: Source, block: Source.Block,
    scratch: @escaping @Sendable () -> Scratch,
    transform: @escaping @Sendable (inout Scratch, Source.Block) -> FileReading,
    to sink: ReadingSink
  ) throws(StreamFailure) where Source.Block: Sendable {
    var parts: [FileReading] = []
    var lines = 0
    let left = try concurrentStream(
      pulling: blocks, threads: manner.threads,
      scratch: { (block: block, reader: scratch()) },
      next: { blocks, scratch in blocks.next(into: &scratch.block) },
      transform: { scratch in transform(&scratch.reader, scratch.block) },
      deliver: { (part) throws(StreamFailure) in
        guard manner.isStreaming else { return parts.append(part) }
        var part = part
        part.moveDown(by: lines)
        part.count(as: format.name)
        lines += part.lines
        try sink(part)
      })
    var last = FileReading(joining: parts)
    if let failure = left.failure {
      guard manner.isStreaming, let reason = skipReason(for: failure) else { throw failure }
      // Of records that are not lines nobody knows where the next one would have begun.
      last.skip(reason, file: file, line: format == .jsonLines ? lines + 1 : nil)
    }
    last.count(as: format.name, files: 1)
    try sink(last)
  }
}
