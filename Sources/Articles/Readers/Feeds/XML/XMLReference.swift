/// A character reference or a bare ampersand, as well-formed XML.
struct XMLReference {
  /// What stands for it.
  var bytes: [UInt8]
  /// The bytes that it has in the input.
  var length: Int

  /// The longest name of an entity that is looked for.
  private static let longestName = 10
  private static let known: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// What stands at `index` of `input`, where an ampersand is.
  ///
  /// XML's own references stay, HTML's entities become the characters they mean, references to what
  /// XML does not allow go, and any other ampersand is one that was not escaped.
  static func read(_ input: [UInt8], at index: Int) -> XMLReference {
    let bare = XMLReference(bytes: Array("&amp;".utf8), length: 1)
    guard index + 1 < input.count else { return bare }
    if input[index + 1] == UInt8(ascii: "#") { return numeric(input, at: index) ?? bare }
    var end = index + 1
    while end < input.count, end - index <= longestName, isLetterOrDigit(input[end]) { end += 1 }
    guard end < input.count, input[end] == UInt8(ascii: ";"), end > index + 1 else { return bare }
    let name = String(decoding: input[index + 1..<end], as: UTF8.self)
    if known.contains(name) {
      return XMLReference(bytes: Array(input[index...end]), length: end + 1 - index)
    }
    guard let scalar = Entities.scalar(named: name) else { return bare }
    return XMLReference(bytes: Array(String(Character(scalar)).utf8), length: end + 1 - index)
  }

  private static func numeric(_ input: [UInt8], at index: Int) -> XMLReference? {
    var place = index + 2
    let isHexadecimal = place < input.count && input[place] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let start = place
    var value: UInt32 = 0
    while place < input.count, place - start < 8, let digit = digit(input[place], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      place += 1
    }
    guard place > start else { return nil }
    if place < input.count, input[place] == UInt8(ascii: ";") { place += 1 }
    guard let scalar = Entities.scalar(numbered: value), XMLBytes.isAllowed(scalar) else {
      return XMLReference(bytes: [], length: place - index)
    }
    return XMLReference(bytes: Array("&#\(scalar.value);".utf8), length: place - index)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
