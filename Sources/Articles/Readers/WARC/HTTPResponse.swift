/// An HTTP response as it was recorded.
struct HTTPResponse: Sendable {
  let status: Int
  let fields: HeaderFields
  /// Where the body begins.
  let bodyStart: Int

  private static let longestHead = 1 << 18

  /// The response whose bytes these are; nil where they are none.
  ///
  /// Complexity: linear in the header.
  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(Self.longestHead)
    guard head.starts(with: Array("HTTP/".utf8)) else { return nil }
    var fields = HeaderFields()
    var start = endOfLine(in: bytes, from: 0, to: head.endIndex) + 1
    let words = bytes[..<min(start, head.endIndex)].split { isJSONSpace($0) }
    guard words.count > 1, let status = Int(String(decoding: words[1], as: UTF8.self)) else {
      return nil
    }
    while start < head.endIndex {
      let end = endOfLine(in: bytes, from: start, to: head.endIndex)
      let line = bytes[start..<end]
      start = min(end + 1, head.endIndex)
      if line.allSatisfy(isJSONSpace) { break }
      fields.add(line)
    }
    self.status = status
    self.fields = fields
    bodyStart = min(start, bytes.count)
  }

  /// Whether the body is said to be an HTML page.
  var isPage: Bool {
    ["text/html", "application/xhtml+xml"].contains(fields.token("content-type"))
  }

  /// The encoding of characters that the header names, where it is one that can be written in a page.
  var charset: String? {
    guard let type = fields["content-type"]?.lowercased(),
      let found = type.firstRange(of: "charset=")
    else { return nil }
    let name = type[found.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty || name.utf8.count > 30 ? nil : String(name)
  }
}
