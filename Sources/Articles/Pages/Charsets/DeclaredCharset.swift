/// What the beginning of a page says of its encoding and its language, read before it is decoded.
///
/// It is found as the HTML Standard's prescan does (section "Determining the character encoding"): in
/// meta elements and, for XHTML, in the XML declaration, but not in scripts that are loaded, which
/// have an encoding of their own. Who can read that it is UTF-16 reads something else: it is taken for
/// UTF-8.
struct DeclaredCharset: Sendable {
  /// The name of the encoding in lower case.
  private(set) var name: String?
  /// The language of the root element, in lower case: "ru", "zh-hant".
  private(set) var language: String?

  /// How many bytes are looked at; browsers look at fewer, and pages name it further down.
  private static let reach = 16_384

  /// Reads the first bytes of a page in an encoding that extends ASCII.
  init(_ page: [UInt8]) {
    let head = page.prefix(Self.reach).map { $0 >= 0x41 && $0 <= 0x5a ? $0 + 32 : $0 }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      if head[start...].starts(with: "<!--".utf8) {
        guard let end = head[start...].firstRange(of: Array("-->".utf8)) else { return }
        index = end.upperBound
        continue
      }
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      read(tag: head[start..<end])
      index = end
    }
  }

  private mutating func read(tag: ArraySlice<UInt8>) {
    if tag.starts(with: "<meta".utf8) {
      if name == nil { name = Self.encoding(of: "charset", in: tag) }
    } else if tag.starts(with: "<?xml".utf8) {
      if name == nil { name = Self.encoding(of: "encoding", in: tag) }
    } else if tag.starts(with: "<html".utf8) {
      if language == nil { language = Self.value(of: "lang", in: tag) }
    }
  }

  private static func encoding(of key: String, in tag: ArraySlice<UInt8>) -> String? {
    value(of: key, in: tag).map { CharsetDecoding.isWide($0) ? "utf-8" : $0 }
  }

  /// The name that follows `key` and an equals sign, in quotes or not.
  private static func value(of key: String, in tag: ArraySlice<UInt8>) -> String? {
    guard let found = tag.firstRange(of: Array(key.utf8)) else { return nil }
    var sawEquals = false
    var name: [UInt8] = []
    for byte in tag[found.upperBound...].prefix(80) {
      switch byte {
      case UInt8(ascii: "=") where name.isEmpty: sawEquals = true
      case 0x30...0x39, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
        if sawEquals { name.append(byte) } else { return nil }
      case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      default: return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
