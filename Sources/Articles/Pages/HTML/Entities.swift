import CXML2

/// What character references of HTML mean.
enum Entities {
  /// `text` with its character references, named and numeric, replaced: it was escaped once too often.
  ///
  /// A space at which no line may break is a space.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "&", let end = scalars[index...].prefix(12).firstIndex(of: ";"),
        let scalar = scalar(of: String(String.UnicodeScalarView(scalars[(index + 1)..<end])))
      {
        result.append(scalar == "\u{a0}" ? " " : scalar)
        index = end + 1
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// The character that a name means, as `eacute`; nil where it means none.
  static func scalar(named name: String) -> Unicode.Scalar? {
    let entity = unsafe htmlEntityLookup(Array(name.utf8) + [0])
    return unsafe entity.flatMap { unsafe Unicode.Scalar($0.pointee.value) }
  }

  /// The character that a number means, which from 0x80 to 0x9f is that of windows-1252 (HTML Standard,
  /// section "Numeric character reference end state"); nil where it means none.
  static func scalar(numbered number: UInt32) -> Unicode.Scalar? {
    if let byte = UInt8(exactly: number), byte >= 0x80 {
      return PageCharset.scalar(ofWindows1252: byte)
    }
    return number == 0 ? nil : Unicode.Scalar(number)
  }

  /// What stands between an ampersand and a semicolon.
  private static func scalar(of reference: String) -> Unicode.Scalar? {
    guard reference.first == "#" else { return scalar(named: reference) }
    let isHexadecimal = reference.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.first?.isHexDigit == true else { return nil }
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(scalar(numbered:))
  }
}
