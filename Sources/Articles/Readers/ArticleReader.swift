/// Reads articles from files, folders and standard input.
///
/// ```swift
/// let reader = ArticleReader(threads: 2)
/// let collection = try reader.read([.path("articles/"), .path("more.jsonl.gz")])
/// for record in collection.skipped { print(record) }
/// ```
///
/// Formats are told from the content: JSON objects on lines, in an array or inside an object, tables
/// with a header, feeds, HTML pages, web archives (WARC) and plain text, each also inside gzip, bzip2, xz,
/// zstd or lz4, and as members of zip, tar and 7z archives, one of which may hold others. A member is
/// named as a file of the archive: `news.zip/monday/page.html`. The result is the same for any number
/// of threads.
///
/// What is made to harm does none: nothing is ever written; an archive may unfold to a thousand times
/// its size and always to 256 MiB, a page or a text may have 64 MiB, a feed `limitBytes`.
public struct ArticleReader: Sendable {
  /// Whether the first bad record ends the reading.
  public var strict: Bool
  /// The most threads that work at once, at least 1.
  public var threads: Int
  /// The most bytes of a file that may be held at once: 4 GiB.
  ///
  /// That is its whole content, unfolded where it is compressed, or a line of JSON Lines. Other
  /// records of JSON, and rows of tables, have at most 64 MiB.
  package var limitBytes = 4 << 30
  /// The most bytes that a file may have or unfold to, line by line or not: 1 TiB.
  static let streamBytes = 1 << 40
  /// JSON and tables are read in blocks of about so many bytes, one a thread at a time.
  package var blockBytes = 1 << 20

  /// A reader.
  public init(strict: Bool = false, threads: Int) {
    self.strict = strict
    self.threads = max(1, threads)
  }

  /// The articles of all inputs, in their order.
  ///
  /// - Throws: `ArticleError.noSuchInput` and `.unreadableInput` for an input that was named, and
  ///   `.badRecord` where the reader is strict. What a folder's walk meets is skipped instead.
  ///
  /// Complexity: linear in the bytes. Of JSON and tables a block a thread is held in memory beside the
  /// articles, of pages, texts and feeds the content of a file.
  public func read(_ inputs: [ArticleInput]) throws(ArticleError) -> ArticleCollection {
    var total = FileReading()
    for input in inputs {
      var reading = FileReading()
      _ = try read(input, isStreaming: false) { reading.append($0) }
      if strict, let bad = firstBadRecord(in: reading, of: input) { throw .badRecord(bad) }
      total.append(reading)
    }
    let renamed = DuplicateIDs.tellApart(&total.records)
    return ArticleCollection(total, renamed: renamed)
  }

  /// The articles in content that is at hand, as if it stood in a file of this name; what is packed is
  /// skipped unless `unpacks`.
  ///
  /// Complexity: linear in the bytes.
  public func read(
    _ content: [UInt8], named name: String, unpacks: Bool = true
  ) -> ArticleCollection {
    var total = FileReading()
    let reader = FileReader(file: name, isWalked: false, manner: manner(isStreaming: false))
    reader.read(content, unpacks: unpacks) { total.append($0) }
    let renamed = DuplicateIDs.tellApart(&total.records)
    return ArticleCollection(total, renamed: renamed)
  }

  /// Hands the articles of all inputs to `deliver` as they are read, in their order, some at a time,
  /// until it returns false.
  ///
  /// ```swift
  /// try reader.stream([.path("year.jsonl.gz")]) { batch in
  ///   for article in batch.articles { print(article.title) }
  ///   return true
  /// }
  /// ```
  ///
  /// What has been handed on cannot be taken back. So it differs from `read` in two things: of
  /// articles with one id the first to arrive keeps it, not the first by content; and of a compressed
  /// file that proves to be damaged the articles before the damage are kept.
  ///
  /// - Throws: as `read`.
  ///
  /// Complexity: linear in the bytes. Of JSON, tables, web archives and members of archives some
  /// blocks a thread are held in memory, of pages, texts and feeds the content of a file; and 16 bytes
  /// an article to tell ids apart.
  public func stream(
    _ inputs: [ArticleInput], _ deliver: (ArticleCollection) -> Bool
  ) throws(ArticleError) {
    var ids = ArrivingIDs()
    for input in inputs {
      var bad: SkippedRecord?
      let goesOn = try read(input, isStreaming: true) { (part) throws(StreamFailure) in
        if strict, let found = firstBadRecord(in: part, of: input) {
          bad = found
          throw .stopped
        }
        var batch = ArticleCollection(part)
        batch.renamed = ids.tellApart(&batch.records)
        if !deliver(batch) { throw .stopped }
      }
      if let bad { throw .badRecord(bad) }
      if !goesOn { return }
    }
  }

  /// Hands on what an input has; gives false where the sink wants no more.
  private func read(
    _ input: ArticleInput, isStreaming: Bool, to sink: ReadingSink
  ) throws(ArticleError) -> Bool {
    let manner = manner(isStreaming: isStreaming)
    guard case .path(let path) = input else {
      return try readNamed("-", manner, to: sink) { () throws(StreamFailure) in
        try FileStream(descriptor: 0, limit: Self.streamBytes)
      }
    }
    switch FileWalk.isFolder(path) {
    case .success(true): return try readFolder(path, manner, to: sink)
    case .success(false):
      return try readNamed(path, manner, to: sink) { () throws(StreamFailure) in
        try FileStream(path: path, limit: Self.streamBytes)
      }
    case .failure(let error): throw Self.failure(path: path, code: error.code)
    }
  }

  private func manner(isStreaming: Bool) -> FileReader.Manner {
    FileReader.Manner(
      threads: threads, limitBytes: limitBytes, streamBytes: Self.streamBytes,
      blockBytes: blockBytes, isStreaming: isStreaming)
  }

  /// Hands on what a file has that was named itself: that it cannot be read is an error.
  private func readNamed(
    _ path: String, _ manner: FileReader.Manner, to sink: ReadingSink,
    open: () throws(StreamFailure) -> FileStream
  ) throws(ArticleError) -> Bool {
    do throws(FileWalk.SystemError) {
      return try FileReader(file: path, isWalked: false, manner: manner).read(open, to: sink)
    } catch {
      throw Self.failure(path: path, code: error.code)
    }
  }

  static func failure(path: String, code: Int32) -> ArticleError {
    FileWalk.isAbsence(code) ? .noSuchInput(path: path) : .unreadableInput(path: path, code: code)
  }

  /// The first record at which a strict reader stops.
  ///
  /// What a walk finds to be no article is none.
  private func firstBadRecord(in reading: FileReading, of input: ArticleInput) -> SkippedRecord? {
    guard case .path(let path) = input else { return reading.skipped.first }
    return reading.skipped.first { $0.file == path || $0.reason.isBadRecord }
  }
}
