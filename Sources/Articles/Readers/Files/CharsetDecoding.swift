import CXML2

/// Brings bytes in a named character set to UTF-8, by the system's converter.
package enum CharsetDecoding {
  /// Character sets of which texts use a wider one under the same name.
  private static let wider = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "ascii": "windows-1252", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874",
    "tis-620": "windows-874", "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5-hkscs",
  ]

  /// The bytes as UTF-8, with U+FFFD for what the character set does not have; nil where no such
  /// character set is known.
  ///
  /// Complexity: linear in the bytes.
  static func utf8(_ bytes: [UInt8], charset: String) -> [UInt8]? {
    let known = known(charset)
    let isName = known.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "/") }
    guard isName, !known.isEmpty else { return nil }
    guard let converter = unsafe iconv_open("UTF-8", known),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    return unsafe converted(bytes, by: converter)
  }

  /// The name by which converters know what texts mean by `charset`.
  static func known(_ charset: String) -> String {
    let name = charset.lowercased()
    return wider[name] ?? name
  }

  private static func converted(_ bytes: [UInt8], by converter: iconv_t) -> [UInt8] {
    var input = bytes
    var output: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    unsafe input.withUnsafeMutableBytes { input in
      var place = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let before = left
        let written = unsafe block.withUnsafeMutableBytes { block in
          var target = unsafe block.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = block.count
          _ = unsafe iconv(converter, &place, &left, &target, &room)
          return block.count - room
        }
        output += block[..<written]
        guard written == 0, left == before else { continue }
        // Nothing was taken: the byte is none of the character set.
        output += [0xef, 0xbf, 0xbd]
        unsafe place = place.map { unsafe $0 + 1 }
        left -= 1
      }
    }
    return output
  }

  /// The character set that the type of a content names, in small letters: `utf-8` of
  /// `text/html; charset="UTF-8"`.
  package static func charset(of contentType: String) -> String? {
    let type = contentType.lowercased()
    guard let start = type.firstRange(of: "charset=")?.upperBound else { return nil }
    let value = type[start...].drop { $0 == "\"" || $0 == "'" }
      .prefix { !["\"", "'", ";", " ", ","].contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// A page's bytes as its extraction reads them right, whatever the page says of itself: the
  /// character set that the server named holds, unless the bytes are UTF-8.
  package static func page(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    guard let charset, firstInvalidUTF8(in: bytes[...]) != nil || isStateful(charset),
      !TextDecoding.isMarkedUTF16(bytes), !isUTF8(charset), let text = utf8(bytes, charset: charset)
    else { return bytes }
    return [0xef, 0xbb, 0xbf] + text
  }

  /// Whether the name is one of UTF-8.
  static func isUTF8(_ charset: String) -> Bool {
    ["utf-8", "utf8"].contains(charset.lowercased())
  }

  /// Whether no byte means in the character set what it does in ASCII, so that nothing that is read as
  /// ASCII can be in it.
  static func isWide(_ charset: String) -> Bool {
    let name = charset.lowercased()
    return ["unicode", "csunicode", "unicodefeff", "unicodefffe"].contains(name)
      || ["utf-16", "utf16", "utf-32", "utf32", "ucs-", "iso-10646-ucs"]
        .contains { name.hasPrefix($0) }
  }

  /// Whether texts in the character set are ASCII to look at.
  static func isStateful(_ charset: String) -> Bool {
    let name = charset.lowercased()
    return name.hasPrefix("iso-2022") || name == "hz-gb-2312"
  }
}
