import Parallelism

/// Reads articles from files, folders and standard input.
///
/// ```swift
/// let reader = ArticleReader(threads: 2)
/// let collection = try reader.read([.path("articles/"), .path("more.jsonl.gz")])
/// for record in collection.skipped { print(record) }
/// ```
///
/// Formats are told from the content: JSON objects on lines, in an array or inside an object, tables
/// with a header, feeds, HTML pages and plain text, each also inside gzip, bzip2, xz, zstd or lz4. The
/// result is the same for any number of threads.
public struct ArticleReader: Sendable {
  /// Whether the first bad record ends the reading.
  public var strict: Bool
  /// The most threads that work at once, at least 1.
  public var threads: Int
  /// The most bytes of a file that may be held at once: 4 GiB.
  ///
  /// That is its whole content, unfolded where it is compressed, or a line of JSON Lines.
  package var limitBytes = 4 << 30
  /// The most bytes that a file may have or unfold to, line by line or not: 1 TiB.
  private static let streamBytes = 1 << 40
  /// JSON Lines are read in blocks of about so many bytes, one a thread at a time.
  package var blockBytes = 1 << 20

  /// Files of at least so many bytes are read one after another by all threads together, smaller
  /// ones side by side.
  private static let largeFileBytes = 4 << 20

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
  /// Complexity: linear in the bytes. Of JSON Lines a block a thread is held in memory beside the
  /// articles, of other formats the content of a file.
  public func read(_ inputs: [ArticleInput]) throws(ArticleError) -> ArticleCollection {
    var total = FileReading()
    for input in inputs {
      let reading = try reading(of: input)
      if strict, let bad = firstBadRecord(in: reading, of: input) { throw .badRecord(bad) }
      total.append(reading)
    }
    let renamed = DuplicateIDs.tellApart(&total.records)
    return ArticleCollection(
      records: total.records, skipped: total.skipped, renamed: renamed,
      unreadableDates: total.unreadableDates)
  }

  private func reading(of input: ArticleInput) throws(ArticleError) -> FileReading {
    guard case .path(let path) = input else {
      return try readNamed("-") { () throws(StreamFailure) in
        try FileStream(descriptor: 0, limit: Self.streamBytes)
      }
    }
    switch FileWalk.isFolder(path) {
    case .success(true): return try readFolder(path)
    case .success(false):
      return try readNamed(path) { () throws(StreamFailure) in
        try FileStream(path: path, limit: Self.streamBytes)
      }
    case .failure(let error): throw Self.failure(path: path, code: error.code)
    }
  }

  /// What a file gave that was named itself: that it cannot be read is an error.
  private func readNamed(
    _ path: String, open: () throws(StreamFailure) -> FileStream
  ) throws(ArticleError) -> FileReading {
    do throws(FileWalk.SystemError) {
      return try fileReader(path, isWalked: false, threads: threads).read(open)
    } catch {
      throw Self.failure(path: path, code: error.code)
    }
  }

  private func fileReader(_ path: String, isWalked: Bool, threads: Int) -> FileReader {
    FileReader(
      file: path, isWalked: isWalked, threads: threads, limitBytes: limitBytes,
      streamBytes: Self.streamBytes, blockBytes: blockBytes)
  }

  private static func failure(path: String, code: Int32) -> ArticleError {
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

extension ArticleReader {
  /// What a folder's files gave, in the order of their paths.
  private func readFolder(_ path: String) throws(ArticleError) -> FileReading {
    let walk = FileWalk(root: path)
    for record in walk.skipped where record.file == path {
      if case .unreadable(let code) = record.reason { throw Self.failure(path: path, code: code) }
    }
    var total = FileReading()
    total.skipped = walk.skipped
    var start = 0
    while start < walk.files.count {
      let isLarge = FileWalk.size(of: walk.files[start]) >= Self.largeFileBytes
      var end = start + 1
      while !isLarge, end < walk.files.count,
        FileWalk.size(of: walk.files[end]) < Self.largeFileBytes
      {
        end += 1
      }
      let files = walk.files[start..<end]
      let readings = concurrentMap(count: files.count, threads: isLarge ? 1 : threads) { index in
        readWalked(files[files.startIndex + index], threads: isLarge ? threads : 1)
      }
      for reading in readings { total.append(reading) }
      start = end
    }
    return total
  }

  private func readWalked(_ path: String, threads: Int) -> FileReading {
    do throws(FileWalk.SystemError) {
      return try fileReader(path, isWalked: true, threads: threads).read {
        () throws(StreamFailure) in try FileStream(path: path, limit: Self.streamBytes)
      }
    } catch {
      var reading = FileReading()
      reading.skip(.unreadable(code: error.code), file: path)
      return reading
    }
  }
}
