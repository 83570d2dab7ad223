@testable import Articles

/// Writes web archives.
enum WebArchive {
  /// A page with a headline and two paragraphs.
  static func page(_ title: String) -> String {
    """
    <html><head><title>\(title)</title></head><body><nav><a href="/">Home</a></nav><article>
    <h1>\(title)</h1><p>The ferry Aurora ran aground on a sandbank off Port Illyan on Tuesday night with
    214 passengers aboard, and the coastguard took everyone off by helicopter and lifeboat.</p>
    <p>Captain Mira Tollen said that the steering had failed ten minutes earlier, and that nobody had
    been hurt when the ship came to a stop.</p></article></body></html>
    """
  }

  /// A record.
  static func record(
    _ type: String, uri: String? = nil, contentType: String = "application/http; msgtype=response",
    length: Int? = nil, _ content: [UInt8]
  ) -> [UInt8] {
    var head = "WARC/1.0\r\nWARC-Type: \(type)\r\n"
    if let uri { head += "WARC-Target-URI: \(uri)\r\n" }
    head += "WARC-Date: 2025-03-05T06:00:00Z\r\nContent-Type: \(contentType)\r\n"
    head += "Content-Length: \(length ?? content.count)\r\n\r\n"
    return Array(head.utf8) + content + Array("\r\n\r\n".utf8)
  }

  /// An HTTP response.
  static func http(
    _ body: [UInt8], status: Int = 200, type: String = "text/html; charset=utf-8",
    more: [String] = []
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status) Whatever", "Content-Type: \(type)"] + more
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  /// A response record with a page.
  static func response(_ uri: String, _ title: String, more: [String] = []) -> [UInt8] {
    record("response", uri: uri, http(Array(page(title).utf8), more: more))
  }
}
