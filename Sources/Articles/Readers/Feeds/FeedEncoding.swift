/// The character encoding of a feed.
enum FeedEncoding {
  /// The feed as sound UTF-8 without a mark, and whether something in it could not be read.
  ///
  /// What the bytes are goes before what is said of them, by the server first and then by the feed:
  /// declarations are often wrong, and valid UTF-8 with letters beyond ASCII is nothing else.
  static func utf8(_ bytes: [UInt8], charset: String?) -> (bytes: [UInt8], isDamaged: Bool) {
    let isMarked = TextDecoding.isMarkedUTF16(bytes) || TextDecoding.markBytes(bytes) > 0
    let content = TextDecoding.utf8(bytes)
    let declared = [charset, Self.declared(in: content)].compactMap(\.self)
    let stateful = declared.first(where: CharsetDecoding.isStateful)
    if firstInvalidUTF8(in: content[...]) == nil, stateful == nil || isMarked {
      return (content, false)
    }
    if !isMarked {
      for name in [stateful].compactMap(\.self) + declared where !CharsetDecoding.isUTF8(name) {
        guard let text = CharsetDecoding.utf8(content, charset: name) else { continue }
        return (text, false)
      }
      if !hasLettersOfUTF8(content),
        let text = CharsetDecoding.utf8(content, charset: "windows-1252")
      {
        return (text, false)
      }
    }
    return (Array(String(decoding: content, as: UTF8.self).utf8), true)
  }

  /// The encoding that the XML declaration names, if it can be one in which it stands there as ASCII.
  static func declared(in content: [UInt8]) -> String? {
    let head = content.prefix(200)
    guard let end = head.firstRange(of: Array("?>".utf8)), head.starts(with: Array("<?xml".utf8)),
      let name = head[..<end.lowerBound].firstRange(of: Array("encoding".utf8))
    else { return nil }
    let rest = head[name.upperBound..<end.lowerBound]
      .drop { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    guard let mark = rest.first else { return nil }
    let value = rest.dropFirst().prefix { $0 != mark }
    let charset = String(decoding: value, as: UTF8.self)
    return charset.isEmpty || CharsetDecoding.isWide(charset) ? nil : charset
  }

  /// Whether some byte beyond ASCII is part of a letter in UTF-8: where one is, the others are
  /// damage.
  private static func hasLettersOfUTF8(_ content: [UInt8]) -> Bool {
    var index = 0
    while index < content.count {
      guard content[index] >= 0xc2 else {
        index += 1
        continue
      }
      let length = content[index] < 0xe0 ? 2 : content[index] < 0xf0 ? 3 : 4
      let end = min(index + length, content.count)
      if end - index == length, firstInvalidUTF8(in: content[index..<end]) == nil { return true }
      index += 1
    }
    return false
  }
}
