/// What bytes of UTF-8 may stand where in XML.
enum XMLBytes {
  /// Whether a name can begin with the byte: names in feeds are ASCII.
  static func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  /// Whether a name can go on with the byte.
  static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  /// A name that XML allows: at most one colon, between two names.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isSound = parts.count <= 2 && parts.allSatisfy { $0.first.map(isNameStart) ?? false }
    return isSound ? name : String(name.map { $0 == ":" ? "_" : $0 })
  }

  /// Whether a byte is white space.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// Whether XML allows the character that the byte at `place` is part of.
  static func isAllowed(_ bytes: [UInt8], at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x20 { return isSpace(byte) }
    guard byte >= 0x80 else { return true }
    // U+FFFE and U+FFFF.
    for start in max(0, place - 2)...place where start + 2 < bytes.count && bytes[start] == 0xef {
      if bytes[start + 1] == 0xbf, bytes[start + 2] >= 0xbe { return false }
    }
    return true
  }

  /// Whether XML allows the character.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x10000...0x10ffff: true
    default: false
    }
  }
}
