/// Takes what a file gives, part by part, in order; `StreamFailure.stopped` ends the reading.
typealias ReadingSink = (FileReading) throws(StreamFailure) -> Void

/// Reads the articles of one file, whatever its format.
struct FileReader: Sendable {
  /// How files are read.
  struct Manner: Sendable {
    var threads: Int
    var limitBytes: Int
    var streamBytes: Int
    /// JSON and tables are read in blocks of about so many bytes.
    var blockBytes: Int
    /// Whether what was read is handed on at once, even if the rest of the file may be damaged.
    var isStreaming: Bool
  }

  /// What `file` is part of.
  struct Surroundings: Sendable {
    /// The file itself, where the content is not packed and any place in it can be read.
    var seekable: FileStream?
    /// The bytes that the file says it has; 0 where it does not.
    var size = 0
    var budget: UnfoldingBudget
    /// The archives around the file.
    var depth = 0
  }

  let file: String
  /// Whether the file was met in a folder's walk or in an archive, not named itself.
  let isWalked: Bool
  var manner: Manner

  /// A first line longer than this is waited for no more: the whole content is looked at instead.
  private static let longestHead = 1 << 24

  /// A page or a text of more bytes is none.
  static let pageBytes = 64 << 20

  /// Hands on what the file that `open` gives has.
  ///
  /// - Returns: false where the sink wants no more.
  func read(
    _ open: () throws(StreamFailure) -> FileStream, to sink: ReadingSink
  ) throws(FileWalk.SystemError) -> Bool {
    do throws(StreamFailure) {
      let source = try open()
      do throws(StreamFailure) {
        try read(source, to: sink)
      } catch {
        if case .system = error { throw error }
        guard let reason = skipReason(for: error) else { throw error }
        try sink(FileReading(skipping: reason, file: file))
      }
      return true
    } catch {
      switch error {
      case .system(let code): throw FileWalk.SystemError(code: code)
      case .stopped: return false
      default: return true
      }
    }
  }

  /// Why a file whose stream failed gave nothing more; nil where somebody wanted no more.
  func skipReason(for failure: StreamFailure) -> SkipReason? {
    switch failure {
    case .system(let code): .unreadable(code: code)
    case .tooLarge: .tooLarge(limitBytes: manner.limitBytes)
    case .corrupt(let detail): .corruptCompression(detail: detail)
    case .unfoldsTooFar(let limit): .unfoldsTooFar(limitBytes: limit)
    case .stopped: nil
    }
  }

  private func read(_ source: FileStream, to sink: ReadingSink) throws(StreamFailure) {
    let content = try Unpacking.content(of: source, limit: manner.streamBytes)
    let seekable = content.layers == 0 && source.isSeekable ? source : nil
    try read(
      content.stream,
      in: Surroundings(
        seekable: seekable, size: source.size, budget: UnfoldingBudget(source)), to: sink)
  }

  /// Hands on what the unpacked `content` has.
  func read(
    _ content: any ByteStream, in surroundings: Surroundings, to sink: ReadingSink
  ) throws(StreamFailure) {
    var stream = content
    // A file's size tells at once where it ends.
    let sample = FormatDetector.sampleBytes
    var wanted = 1..<sample ~= surroundings.size ? surroundings.size + 1 : sample
    var head: [UInt8] = []
    var goesOn = true
    do throws(StreamFailure) {
      goesOn = try stream.fill(&head, to: wanted)
      while goesOn, head.count < sample { goesOn = try stream.fill(&head, to: sample) }
    } catch {
      // What an archive has before the damage can be told from the rest.
      guard ArchiveOpening(head: head) != nil else { throw error }
      stream = FailedStream(failure: error)
    }
    if let archive = ArchiveOpening(head: head) {
      return try archive.read(head, then: stream, of: self, in: surroundings, to: sink)
    }
    while goesOn, head.count < Self.longestHead {
      if try readWhateverFollows(head, then: stream, to: sink) { return }
      goesOn = try stream.fill(&head, to: head.count * 4)
    }
    if goesOn, try readWhateverFollows(head, then: stream, to: sink) { return }
    var isKnownAsData = false
    wanted = max(surroundings.size + 1, head.count * 2)
    while goesOn, head.count <= manner.limitBytes {
      if !isKnownAsData, head.count > Self.pageBytes {
        guard holdsRecords(head) else {
          return try sink(
            FileReading(skipping: .tooLarge(limitBytes: Self.pageBytes), file: file))
        }
        isKnownAsData = true
      }
      let step = isKnownAsData ? wanted : min(wanted, Self.pageBytes + 1)
      goesOn = try stream.fill(&head, to: min(step, manner.limitBytes + 1))
      wanted = max(wanted, head.count * 2)
    }
    if head.count > manner.limitBytes { throw .tooLarge }
    try readWhole(head, to: sink)
  }

  /// Reads content that begins with `head` where that tells what it is; false where it does not.
  private func readWhateverFollows(
    _ head: [UInt8], then rest: any ByteStream, to sink: ReadingSink
  ) throws(StreamFailure) -> Bool {
    guard !TextDecoding.isMarkedUTF16(head) else { return false }
    let text = TextDecoding.utf8(head)
    let detector = FormatDetector(content: text, name: file, isWhole: false)
    switch detector.formatWhateverFollows(isPatient: head.count < Self.longestHead) {
    case .success(.jsonLines): try readJSONLines(LeadingBytes(text, then: rest), to: sink)
    case .success(.json): try readJSON(text, then: rest, to: sink)
    case .success(.delimited(let separator)):
      try readTable(text, then: rest, separator: separator, to: sink)
    case .failure(let absence): try sink(FileReading(skipping: absence.reason, file: file))
    case .success, nil: return false
    }
    return true
  }

  /// Whether content that begins with `head` is JSON or a table, and no page or text.
  private func holdsRecords(_ head: [UInt8]) -> Bool {
    switch FormatDetector(content: TextDecoding.utf8(head), name: file).format(isWalked: isWalked) {
    case .success(.html), .success(.plainText), .failure: false
    case .success: true
    }
  }

  func readWhole(_ raw: [UInt8], to sink: ReadingSink) throws(StreamFailure) {
    var reading = FileReading()
    let content = TextDecoding.utf8(raw)
    let found = FormatDetector(content: content, name: file).format(isWalked: isWalked)
    guard case .success(let format) = found else {
      if case .failure(let absence) = found { reading.skip(absence.reason, file: file) }
      return try sink(reading)
    }
    switch format {
    case .jsonLines: return try readJSONLines(LeadingBytes(content), to: sink)
    case .json: return try readJSON(content, then: nil, to: sink)
    case .delimited(let separator):
      return try readTable(content, then: nil, separator: separator, to: sink)
    case .feed: reading = FeedReader.reading(of: raw, file: file)
    case .html:
      reading.add(PageRecordReader.html(raw, file: file), file: file, line: nil)
    case .plainText:
      reading.add(PageRecordReader.text(content, raw: raw, file: file), file: file, line: nil)
    }
    reading.count(as: format.name, files: 1)
    try sink(reading)
  }
}
