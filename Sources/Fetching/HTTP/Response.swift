import Articles

/// What a server answered.
struct Response: Sendable {
  /// The status code.
  var status: Int
  /// The header fields, their names in small letters; of several fields of one name the last.
  var fields: [String: String] = [:]
  /// The content, unfolded.
  var body: [UInt8] = []

  /// A response with these header bytes.
  init(status: Int, headers: [UInt8] = [], body: [UInt8] = []) {
    self.status = status
    self.body = body
    for line in headers.split(separator: 0x0a) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields[name] = Self.trimmed(line[(colon + 1)...])
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let rest = bytes.drop(while: isSpace)
    let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  /// The media type in small letters, or "".
  var mediaType: String {
    let type = (fields["content-type"] ?? "").prefix { $0 != ";" }
    return type.filter { !$0.isWhitespace }.lowercased()
  }

  /// The character set that the server names.
  var charset: String? { fields["content-type"].flatMap(CharsetDecoding.charset(of:)) }
}

/// What a server said of a version of a feed, for it to say later whether there is another.
package struct Validators: Hashable, Sendable, Codable {
  /// The field `ETag`.
  package var etag: String?
  /// The field `Last-Modified`.
  package var lastModified: String?

  /// Whether there is anything to ask with.
  var isEmpty: Bool { etag == nil && lastModified == nil }
}
