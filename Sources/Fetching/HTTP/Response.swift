import Articles

/// What a server answered.
struct Response: Sendable {
  /// The status code.
  var status: Int
  /// The header fields.
  var fields: HeaderFields
  /// The content, unfolded.
  var body: [UInt8] = []

  /// A response with these header bytes.
  init(status: Int, headers: [UInt8] = [], body: [UInt8] = []) {
    self.status = status
    self.body = body
    fields = HeaderFields(headers)
  }

  /// The media type in small letters, or "".
  var mediaType: String { fields.token("content-type") ?? "" }

  /// The character set that the server names.
  var charset: String? { fields.charset }
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
