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
    guard let response = HTTPResponse(page.http) else { return }
    do throws(HTTPBody.Fault) {
      let body = try HTTPBody.decoded(page.http, of: response, limit: Self.pageBytes)
      let outcome = PageRecordReader.html(
        body, charset: response.charset, address: page.address, file: file)
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
}
