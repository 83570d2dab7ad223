/// The character encoding of an HTML page.
enum PageCharset {
  /// The page as UTF-8, without NUL bytes; or as it is, with the name of an encoding that is left
  /// to libxml2.
  ///
  /// A byte order mark goes before what the page declares, and what the bytes are goes before both:
  /// valid UTF-8 with letters beyond ASCII is UTF-8 whatever the page says. A page that declares
  /// nothing and is not valid is read as windows-1252, as browsers do.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String) {
    if TextDecoding.isMarkedUTF16(bytes) {
      return (TextDecoding.utf8(bytes).filter { $0 != 0 }, "UTF-8")
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let isValid = firstInvalidUTF8(in: body[...]) == nil
    if !hasMark, let declared = declared(in: body) {
      switch declared {
      case "utf-8", "utf8": break
      case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
        if !isValid { return (windows1252(body), "UTF-8") }
      default:
        let stateful = declared.hasPrefix("iso-2022") || declared == "hz-gb-2312"
        if !isValid || stateful { return (body, wider[declared] ?? declared) }
      }
      return (repaired(body, isValid: isValid), "UTF-8")
    }
    if isValid || hasMark { return (repaired(body, isValid: isValid), "UTF-8") }
    return (windows1252(body), "UTF-8")
  }

  /// The charset that a page names in its first kilobytes, in lower case.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5a ? $0 + 32 : $0 }
    guard let found = head.firstRange(of: Array("charset".utf8)) else { return nil }
    var name: [UInt8] = []
    for byte in head[found.upperBound...] {
      switch byte {
      case 0x30...0x39, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "_"): name.append(byte)
      case UInt8(ascii: "="), UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      default: return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      }
      if name.count > 30 { return nil }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Encodings of which pages use a wider one under the same name.
  private static let wider = [
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-9": "windows-1254",
    "tis-620": "windows-874", "big5": "big5-hkscs",
  ]

  private static func repaired(_ bytes: [UInt8], isValid: Bool) -> [UInt8] {
    let valid = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return valid.contains(0) ? valid.filter { $0 != 0 } : valid
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes where byte != 0 {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let value = byte < 0xa0 ? upper[Int(byte) - 0x80] : UInt32(byte)
        guard let scalar = Unicode.Scalar(value) else { continue }
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return result
  }

  /// The scalars of the bytes 0x80 to 0x9f in windows-1252.
  private static let upper: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ]
}
