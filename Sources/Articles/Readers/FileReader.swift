import Parallelism

/// Reads the articles of one file, whatever its format.
struct FileReader {
  let file: String
  /// Whether the file was met in a folder's walk, not named itself.
  let isWalked: Bool
  let threads: Int
  let limitBytes: Int
  let streamBytes: Int
  /// JSON Lines are read in blocks of about so many bytes.
  let blockBytes: Int

  /// A first line longer than this is waited for no more: the whole content is looked at instead.
  private static let longestHead = 1 << 24

  /// What the file that `open` gives has.
  func read(
    _ open: () throws(StreamFailure) -> FileStream
  ) throws(FileWalk.SystemError) -> FileReading {
    let reason: SkipReason
    do throws(StreamFailure) {
      return try read(try open())
    } catch {
      switch error {
      case .system(let code): throw FileWalk.SystemError(code: code)
      case .tooLarge: reason = .tooLarge(limitBytes: limitBytes)
      case .corrupt(let detail): reason = .corruptCompression(detail: detail)
      }
    }
    var reading = FileReading()
    reading.skip(reason, file: file)
    return reading
  }

  private func read(_ source: FileStream) throws(StreamFailure) -> FileReading {
    var stream = try Unpacking.content(of: source, limit: streamBytes)
    // A file's size tells at once where it ends.
    let sample = FormatDetector.sampleBytes
    var wanted = 1..<sample ~= source.size ? source.size + 1 : sample
    var head: [UInt8] = []
    var goesOn = true
    while goesOn, head.count < Self.longestHead {
      goesOn = try stream.fill(&head, to: wanted)
      if goesOn, head.count >= sample, !TextDecoding.isMarkedUTF16(head) {
        let detector = FormatDetector(content: TextDecoding.utf8(head), name: file)
        if detector.isJSONLinesWhateverFollows {
          return try readJSONLines(
            LeadingBytes(head, from: TextDecoding.markBytes(head), then: stream))
        }
      }
      wanted = head.count * 4
    }
    wanted = max(source.size + 1, head.count * 2)
    while goesOn, head.count <= limitBytes {
      goesOn = try stream.fill(&head, to: min(wanted, limitBytes + 1))
      wanted = head.count * 2
    }
    if head.count > limitBytes { throw .tooLarge }
    return try readWhole(head)
  }

  private func readWhole(_ raw: [UInt8]) throws(StreamFailure) -> FileReading {
    var reading = FileReading()
    let content = TextDecoding.utf8(raw)
    switch FormatDetector(content: content, name: file).format(isWalked: isWalked) {
    case .failure(let absence): reading.skip(absence.reason, file: file)
    case .success(.jsonLines): return try readJSONLines(LeadingBytes(content))
    case .success(.json): return readJSON(content, slices: JSONSplitter.records(of: content))
    case .success(.delimited(let separator)): return readTable(content, separator: separator)
    case .success(.feed): return FeedReader.reading(of: raw, file: file)
    case .success(.html):
      reading.add(PageRecordReader.html(raw, file: file), file: file, line: nil)
    case .success(.plainText):
      reading.add(PageRecordReader.text(content, raw: raw, file: file), file: file, line: nil)
    }
    return reading
  }

  private func readJSONLines(_ stream: LeadingBytes) throws(StreamFailure) -> FileReading {
    let (parts, blocks) = concurrentMap(
      pulling: LineBlocks(stream, blockBytes: blockBytes, limitBytes: limitBytes), threads: threads,
      scratch: { (block: ByteBlock(), reader: JSONRecordReader(file: file)) },
      next: { blocks, scratch in blocks.next(into: &scratch.block) },
      transform: { scratch in scratch.reader.readLines(of: scratch.block) })
    if let failure = blocks.failure { throw failure }
    return FileReading(joining: parts)
  }

  private func readJSON(_ content: [UInt8], slices: [RecordSlice]) -> FileReading {
    let chunks = chunks(of: slices)
    return FileReading(
      joining: concurrentMap(
        count: chunks.count, threads: threads, scratch: { JSONRecordReader(file: file) }
      ) { reader, index in
        var reading = FileReading()
        reader.read(slices[chunks[index]], of: content, into: &reading)
        return reading
      })
  }

  private func readTable(_ content: [UInt8], separator: UInt8) -> FileReading {
    let reader = DelimitedRecordReader(content: content, separator: separator, file: file)
    let rowsAtOnce = 500
    let chunkCount = (reader.count + rowsAtOnce - 1) / rowsAtOnce
    return FileReading(
      joining: concurrentMap(count: chunkCount, threads: threads) { index in
        var reading = FileReading()
        let end = min(reader.count, (index + 1) * rowsAtOnce)
        reader.read(index * rowsAtOnce..<end, into: &reading)
        return reading
      })
  }
}
