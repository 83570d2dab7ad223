import Parallelism

extension ArticleReader {
  /// Files of at least so many bytes are read one after another by all threads together, smaller
  /// ones side by side.
  private static let largeFileBytes = 4 << 20
  /// So many small files are read before what they have is handed on.
  private static let filesAtOnce = 1024

  /// Hands on what a folder's files have, in the order of their paths; gives false where the sink
  /// wants no more.
  func readFolder(
    _ path: String, _ manner: FileReader.Manner, to sink: ReadingSink
  ) throws(ArticleError) -> Bool {
    let walk = FileWalk(root: path)
    for record in walk.skipped where record.file == path {
      if case .unreadable(let code) = record.reason { throw Self.failure(path: path, code: code) }
    }
    var skipped = FileReading()
    skipped.skipped = walk.skipped
    do throws(StreamFailure) {
      try sink(skipped)
      try read(walk.files, manner, to: sink)
      return true
    } catch {
      // A file's own failures are in what it gave.
      return false
    }
  }

  private func read(
    _ files: [String], _ manner: FileReader.Manner, to sink: ReadingSink
  ) throws(StreamFailure) {
    var start = 0
    while start < files.count {
      if FileWalk.size(of: files[start]) >= Self.largeFileBytes {
        try readWalked(files[start], manner, to: sink)
        start += 1
        continue
      }
      var end = start + 1
      while end < files.count, end - start < Self.filesAtOnce,
        FileWalk.size(of: files[end]) < Self.largeFileBytes
      {
        end += 1
      }
      var single = manner
      single.threads = 1
      let readings = concurrentMap(count: end - start, threads: threads) { [start, single] index in
        var reading = FileReading()
        // Nothing stops the reading of one file.
        try? readWalked(files[start + index], single) { reading.append($0) }
        return reading
      }
      for reading in readings { try sink(reading) }
      start = end
    }
  }

  private func readWalked(
    _ path: String, _ manner: FileReader.Manner, to sink: ReadingSink
  ) throws(StreamFailure) {
    do throws(FileWalk.SystemError) {
      let goesOn = try FileReader(file: path, isWalked: true, manner: manner).read(
        { () throws(StreamFailure) in
          try FileStream(path: path, limit: Self.streamBytes)
        }, to: sink)
      if goesOn { return }
    } catch {
      return try sink(FileReading(skipping: .unreadable(code: error.code), file: path))
    }
    throw .stopped
  }
}
