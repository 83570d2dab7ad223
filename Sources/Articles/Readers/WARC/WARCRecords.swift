/// The pages of a web archive: responses with status 200, and resources, that are HTML.
///
/// Source: *The WARC Format* 1.1, ISO 28500:2017. libarchive reads the format as well, but hides the
/// records that it passes over and their addresses.
struct WARCRecords: Sendable {
  private static let longestLine = 1 << 16
  private static let mostLines = 1000
  private static let mark = Array("WARC/".utf8)

  private let file: String
  private var input: BufferedBytes
  private var ended = false
  /// The line with which a record begins, where it had to be searched for.
  private var found: (line: [UInt8], offset: Int)?

  init(_ stream: any ByteStream, file: String) {
    input = BufferedBytes(stream)
    self.file = file
  }

  /// Whether a web archive begins with `head`.
  static func begin(_ head: [UInt8]) -> Bool {
    let start = head.prefix(64).drop(while: isJSONSpace)
    return start.starts(with: Array("WARC/1.".utf8)) || start.starts(with: Array("WARC/0.".utf8))
  }

  /// Puts the next page into `page`; false at the end, when `page` may still have a `before`.
  ///
  /// Complexity: linear in the bytes up to the page.
  mutating func next(into page: inout WARCPage) -> Bool {
    page = WARCPage(content: page.content)
    guard !ended else { return false }
    do throws(StreamFailure) {
      while !page.isComplete, try takeRecord(into: &page) {}
    } catch {
      ended = true
      page.before.skip(reason(for: error), file: file, byteOffset: input.offset)
    }
    if !page.isComplete { ended = true }
    // What was passed over behind the last page is handed on like a page.
    return page.isComplete || !page.before.skipped.isEmpty || !page.before.tally.isEmpty
  }

  /// Reads a record; false at the end.
  private mutating func takeRecord(into page: inout WARCPage) throws(StreamFailure) -> Bool {
    guard let (line, offset) = try takeStart() else { return false }
    guard line.starts(with: Self.mark) else {
      page.before.skip(
        .brokenArchiveRecord(detail: "it does not begin with WARC/"), file: file,
        byteOffset: offset)
      return try search()
    }
    guard let fields = try takeFields(), let length = fields["content-length"].flatMap({ Int($0) }),
      length >= 0
    else {
      page.before.skip(
        .brokenArchiveRecord(detail: "its header has no Content-Length"), file: file,
        byteOffset: offset)
      return try search()
    }
    let type = fields.token("warc-type") ?? ""
    let isResponse = type == "response" && fields.token("content-type") == "application/http"
    let isResource = type == "resource" && fields.isPage
    page.content.removeAll(keepingCapacity: true)
    // What a response is stands at its beginning; what is no page may have any length.
    let head = isResponse ? min(length, HTTPResponse.longestHead) : 0
    var isWhole = try input.take(head, into: &page.content)
    var isPage = isResource
    if !isResponse, !isResource {
      page.before.passOver(Self.kind(of: type))
    } else if isResponse, isWhole {
      isPage = judge(&page, offset: offset)
    }
    if isWhole, isPage, length <= FileReader.pageBytes {
      isWhole = try input.take(length - head, into: &page.content)
      let form = isResource ? WARCPage.Form.resource(charset: fields.charset) : .response
      if isWhole { complete(&page, as: form, fields: fields, offset: offset) }
    } else if isWhole {
      if isPage {
        page.before.skip(
          .tooLarge(limitBytes: FileReader.pageBytes), file: file, byteOffset: offset)
      }
      isWhole = try input.skip(length - head)
    }
    if !isWhole {
      page.before.skip(
        .brokenArchiveRecord(detail: "the file ends inside it"), file: file, byteOffset: offset)
    }
    return isWhole
  }

  /// Decides whether a response, of which the header is there, is a page.
  private func judge(_ page: inout WARCPage, offset: Int) -> Bool {
    guard let response = HTTPResponse(page.content) else {
      page.before.skip(
        .brokenArchiveRecord(detail: "it holds no HTTP response"), file: file, byteOffset: offset)
      return false
    }
    if response.status != 200 {
      page.before.passOver("HTTP status other than 200")
    } else if !response.fields.isPage {
      page.before.passOver("response other than HTML")
    }
    return response.status == 200 && response.fields.isPage
  }

  private func complete(
    _ page: inout WARCPage, as form: WARCPage.Form, fields: HeaderFields, offset: Int
  ) {
    page.form = form
    page.offset = offset
    page.address = fields["warc-target-uri"].map { uri in
      // Some writers put it between angle brackets, as an early draft had it.
      uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
    page.isComplete = true
  }

  private func reason(for failure: StreamFailure) -> SkipReason {
    switch failure {
    case .system(let code): .unreadable(code: code)
    case .corrupt(let detail): .corruptCompression(detail: detail)
    case .unfoldsTooFar(let limit): .unfoldsTooFar(limitBytes: limit)
    case .tooLarge, .stopped: .tooLarge(limitBytes: FileReader.pageBytes)
    }
  }

  /// The kinds of the format; others are what they are.
  private static func kind(of type: String) -> String {
    let known = [
      "warcinfo", "request", "metadata", "revisit", "conversion", "continuation", "response",
    ]
    if type == "resource" { return "resource other than HTML" }
    return known.contains(type) ? "\(type) record" : "record of an unknown kind"
  }
}

extension WARCRecords {
  /// The next line that is not blank, and where it begins; nil at the end.
  private mutating func takeStart() throws(StreamFailure) -> (line: [UInt8], offset: Int)? {
    if let found {
      self.found = nil
      return found
    }
    while try input.hasMore() {
      let offset = input.offset
      let line = try input.line(limit: Self.longestLine)
      if !line.allSatisfy(isJSONSpace) { return (line, offset) }
    }
    return nil
  }

  /// The fields up to a blank line; nil where none comes.
  private mutating func takeFields() throws(StreamFailure) -> HeaderFields? {
    var fields = HeaderFields()
    for _ in 0..<Self.mostLines {
      let line = try input.line(limit: Self.longestLine)
      guard line.last == 0x0a else { return nil }
      if line.allSatisfy(isJSONSpace) { return fields }
      fields.add(line[...])
    }
    return nil
  }

  /// Goes to the next line that begins as a record does; false where there is none.
  private mutating func search() throws(StreamFailure) -> Bool {
    var isAtLineStart = false
    while try input.hasMore() {
      let offset = input.offset
      let line = try input.line(limit: Self.longestLine)
      if isAtLineStart, Self.begin(line) {
        found = (line, offset)
        return true
      }
      isAtLineStart = line.last == 0x0a
    }
    return false
  }
}
