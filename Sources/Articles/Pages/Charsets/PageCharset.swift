/// The character encoding of an HTML page.
enum PageCharset {
  /// The page as UTF-8, without NUL bytes; or as it is, with the name of an encoding that is left
  /// to libxml2.
  ///
  /// A byte order mark goes before what the page declares, and what the bytes are goes before both:
  /// valid UTF-8 with letters beyond ASCII is UTF-8 whatever the page says. In a page that declares
  /// nothing and is not valid, language and bytes tell, and else it is windows-1252, as in browsers.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String) {
    if TextDecoding.isMarkedUTF16(bytes) {
      return (TextDecoding.utf8(bytes).filter { $0 != 0 }, "UTF-8")
    }
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let isValid = firstInvalidUTF8(in: body[...]) == nil
    // What is UTF-8 is read as such whatever it declares, but for encodings that are ASCII in form.
    if hasMark || isValid && !mayBeStateful(body) {
      return (repaired(body, isValid: isValid), "UTF-8")
    }
    let stated = DeclaredCharset(body)
    if let declared = stated.name {
      switch declared {
      case "utf-8", "utf8": break
      case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii":
        if !isValid { return (windows1252(body), "UTF-8") }
      default:
        if !isValid || CharsetDecoding.isStateful(declared) {
          return (body, CharsetDecoding.known(declared))
        }
      }
      return (repaired(body, isValid: isValid), "UTF-8")
    }
    if isValid { return (repaired(body, isValid: true), "UTF-8") }
    if let found = CharsetDetection.encoding(of: body, language: stated.language) {
      return (body, CharsetDecoding.known(found))
    }
    return (windows1252(body), "UTF-8")
  }

  /// Whether the bytes may switch between alphabets: by an escape, or by the mark of HZ.
  private static func mayBeStateful(_ bytes: [UInt8]) -> Bool {
    if offset(of: 0x1b, in: bytes, from: 0) != nil { return true }
    var start = 0
    while let tilde = offset(of: UInt8(ascii: "~"), in: bytes, from: start) {
      start = tilde + 1
      if start < bytes.count, bytes[start] == UInt8(ascii: "{") { return true }
    }
    return false
  }

  private static func repaired(_ bytes: [UInt8], isValid: Bool) -> [UInt8] {
    let valid = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return offset(of: 0, in: valid, from: 0) != nil ? valid.filter { $0 != 0 } : valid
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes where byte != 0 {
      if byte < 0x80 {
        result.append(byte)
      } else {
        guard let scalar = scalar(ofWindows1252: byte) else { continue }
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return result
  }

  /// The character of a byte in windows-1252.
  static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar? {
    Unicode.Scalar((0x80...0x9f).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte))
  }

  /// The scalars of the bytes 0x80 to 0x9f in windows-1252.
  private static let upper: [UInt32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ]
}
