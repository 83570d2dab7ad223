/// An HTTP response as it was recorded.
struct HTTPResponse: Sendable {
  let status: Int
  let fields: HeaderFields
  /// Where the body begins.
  let bodyStart: Int

  /// The most bytes of a header.
  static let longestHead = 1 << 18

  /// The response whose bytes these are, or that begins with so many of them as a header may have; nil
  /// where they are none.
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
}
