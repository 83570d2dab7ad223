import Parallelism

extension FileReader {
  /// Hands on what a stream of lines has.
  ///
  /// Damage costs all of a stream, since nobody knows where it began, unless the parts are handed on
  /// as they are read.
  func readJSONLines(_ stream: LeadingBytes, to sink: ReadingSink) throws(StreamFailure) {
    var parts: [FileReading] = []
    var lines = 0
    let blocks = LineBlocks(
      stream, blockBytes: manner.blockBytes, limitBytes: manner.limitBytes)
    let left = try concurrentStream(
      pulling: blocks, threads: manner.threads,
      scratch: { [file] in (block: ByteBlock(), reader: JSONRecordReader(file: file)) },
      next: { blocks, scratch in blocks.next(into: &scratch.block) },
      transform: { scratch in scratch.reader.readLines(of: scratch.block) },
      deliver: { (part) throws(StreamFailure) in
        guard manner.isStreaming else { return parts.append(part) }
        var part = part
        part.moveDown(by: lines)
        part.count(as: ArticleFormat.jsonLines.name)
        lines += part.lines
        try sink(part)
      })
    var last = FileReading(joining: parts)
    if let failure = left.failure {
      guard manner.isStreaming, let reason = skipReason(for: failure) else { throw failure }
      last.skip(reason, file: file, line: lines + 1)
    }
    last.count(as: ArticleFormat.jsonLines.name, files: 1)
    try sink(last)
  }
}
