/// Takes the page out of the body of an HTTP response.
enum HTTPBody {
  /// The body of `response` without its transfer and content encodings, at most `limit` bytes.
  ///
  /// Archives often state an encoding that they have taken off: what does not look encoded is taken as
  /// it is. What a body that was cut short holds is kept.
  static func decoded(
    _ bytes: [UInt8], of response: HTTPResponse, limit: Int
  ) throws(Fault) -> [UInt8] {
    var body = Array(bytes[response.bodyStart...])
    if response.fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = joinedChunks(body) ?? body
    }
    let named = response.fields["content-encoding"] ?? ""
    let layers = named.lowercased().split(separator: ",").map { trimmed(String($0)) }
    // The last one named is the outermost.
    for layer in layers.reversed() where !layer.isEmpty && layer != "identity" {
      switch layer {
      case "gzip", "x-gzip":
        guard body.starts(with: [0x1f, 0x8b]) else { continue }
        body = try unfolded(GzipStream(LeadingBytes(body), limit: limit))
      case "deflate":
        guard !looksLikeMarkup(body) else { continue }
        let form: GzipStream.Form = isZlib(body) ? .zlib : .deflate
        body = try unfolded(GzipStream(LeadingBytes(body), limit: limit, form: form))
      case "br":
        guard !looksLikeMarkup(body) else { continue }
        body = try BrotliContent.unfolded(body, limit: limit)
      case "zstd":
        guard !looksLikeMarkup(body) else { continue }
        body = try unfolded(ArchiveStream(LeadingBytes(body), limit: limit))
      default:
        if !looksLikeMarkup(body) { throw .unknownEncoding(String(layer.prefix(20))) }
      }
    }
    return body
  }

  /// Why a body cannot be had.
  enum Fault: Error, Equatable {
    case unknownEncoding(String)
    case corrupt(detail: String)
    case tooLarge
  }

  /// The chunks of a body without their sizes; nil where the body does not begin with a size.
  static func joinedChunks(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var index = 0
    while index < body.count {
      let lineEnd = endOfLine(in: body, from: index, to: min(body.count, index + 1024))
      let digits = body[index..<lineEnd].prefix { isHexDigit($0) }
      let behind = body[digits.endIndex..<lineEnd].first
      guard lineEnd < body.count, 1...15 ~= digits.count,
        behind.map({ isJSONSpace($0) || $0 == UInt8(ascii: ";") }) ?? true,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return index == 0 ? nil : joined }
      if size == 0 { return joined }
      let start = lineEnd + 1
      let end = min(body.count, start + size)
      joined += body[start..<end]
      index = end
      while index < body.count, body[index] == 0x0d || body[index] == 0x0a { index += 1 }
    }
    return joined
  }

  private static func unfolded(_ stream: any ByteStream) throws(Fault) -> [UInt8] {
    var stream = stream
    var content: [UInt8] = []
    do throws(StreamFailure) {
      while try stream.fill(&content, to: max(streamBlockBytes, content.count * 2)) {}
    } catch {
      switch error {
      case .tooLarge: throw .tooLarge
      case .corrupt(let detail) where content.isEmpty: throw .corrupt(detail: detail)
      default: break
      }
    }
    return content
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xdf)
  }

  private static func isZlib(_ body: [UInt8]) -> Bool {
    body.count > 1 && body[0] & 0x0f == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  private static func looksLikeMarkup(_ body: [UInt8]) -> Bool {
    body.first { !isJSONSpace($0) } == UInt8(ascii: "<")
  }
}
