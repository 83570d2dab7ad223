import Parallelism

extension FileReader {
  /// Hands on the articles of the pages in a web archive, some at a time, so that memory does not grow
  /// with the file.
  func readWebArchive(
    _ stream: any ByteStream, to sink: ReadingSink
  ) throws(StreamFailure) {
    _ = try concurrentStream(
      pulling: WARCRecords(stream, file: file), threads: manner.threads, scratch: { WARCPage() },
      next: { records, page in records.next(into: &page) },
      transform: { page in reading(of: page) }, deliver: sink)
    var end = FileReading()
    end.count(as: Self.webArchiveName, files: 1)
    try sink(end)
  }

  private static let webArchiveName = "warc"

  private func reading(of page: WARCPage) -> FileReading {
    var reading = page.before
    if page.isComplete { read(page, into: &reading) }
    reading.count(as: Self.webArchiveName)
    return reading
  }

  private func read(_ page: WARCPage, into reading: inout FileReading) {
    do throws(HTTPBody.Fault) {
      guard let (body, charset) = try body(of: page) else { return }
      let outcome = PageRecordReader.html(
        body, charset: charset, address: page.address, file: file)
      switch outcome {
      case .skip(let reason): reading.skip(reason, file: file, byteOffset: page.offset)
      case .article: reading.add(outcome, file: file, line: nil)
      }
    } catch {
      let reason: SkipReason =
        switch error {
        case .unknownEncoding(let name): .unknownEncoding(name: name)
        case .corrupt(let detail): .corruptCompression(detail: detail)
        case .tooLarge: .tooLarge(limitBytes: Self.pageBytes)
        }
      reading.skip(reason, file: file, byteOffset: page.offset)
    }
  }

  /// The page itself, and its character set where the archive names one.
  private func body(
    of page: WARCPage
  ) throws(HTTPBody.Fault) -> (bytes: [UInt8], charset: String?)? {
    switch page.form {
    case .resource(let charset): return (page.content, charset)
    case .response:
      guard let response = HTTPResponse(page.content) else { return nil }
      let bytes = try HTTPBody.decoded(page.content, of: response, limit: Self.pageBytes)
      return (bytes, response.fields.charset)
    }
  }
}
