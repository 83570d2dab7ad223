/// Brings the content of text files to UTF-8 without a byte order mark.
enum TextDecoding {
  /// The content as UTF-8.
  ///
  /// UTF-16 is known by its byte order mark alone; lone surrogates become U+FFFD. Without a mark
  /// the bytes stay as they are: what is no UTF-8 is found record by record.
  static func utf8(_ content: [UInt8]) -> [UInt8] {
    let mark = markBytes(content)
    if mark > 0 { return Array(content.dropFirst(mark)) }
    if content.starts(with: [0xff, 0xfe]) { return transcoded(content, isLittleEndian: true) }
    if content.starts(with: [0xfe, 0xff]) { return transcoded(content, isLittleEndian: false) }
    return content
  }

  /// The bytes of the byte order mark with which content in UTF-8 begins.
  static func markBytes(_ content: [UInt8]) -> Int {
    content.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  /// Whether the content says that it is UTF-16.
  static func isMarkedUTF16(_ content: [UInt8]) -> Bool {
    content.starts(with: [0xff, 0xfe]) || content.starts(with: [0xfe, 0xff])
  }

  private static func transcoded(_ content: [UInt8], isLittleEndian: Bool) -> [UInt8] {
    let units = stride(from: 2, to: content.count - 1, by: 2).lazy.map { index in
      let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      bytes.append($0)
    }
    return bytes
  }
}
