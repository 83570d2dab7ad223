/// The attributes of a start tag as well-formed XML.
struct XMLAttributeMending {
  /// The attributes, each with a space before it.
  private(set) var bytes: [UInt8] = []
  /// Whether the tag is an element without content.
  private(set) var isEmptyElement = false

  /// More attributes than that has no tag of a feed; a parser compares each with all before it.
  private static let most = 100

  private let input: [UInt8]
  private var index: Int
  private var names: Set<String> = []

  /// The attributes from `index` of `input` on, which is moved behind the tag; nil where the input
  /// ends first.
  static func attributes(of input: [UInt8], from index: inout Int) -> XMLAttributeMending? {
    var mending = XMLAttributeMending(input: input, index: index)
    guard mending.run() else { return nil }
    index = mending.index
    return mending
  }

  private init(input: [UInt8], index: Int) {
    self.input = input
    self.index = index
  }

  private mutating func run() -> Bool {
    while index < input.count {
      let byte = input[index]
      switch byte {
      case UInt8(ascii: ">"):
        index += 1
        return true
      // The tag was not ended.
      case UInt8(ascii: "<"): return true
      case UInt8(ascii: "/"):
        index += 1
        isEmptyElement = index < input.count && input[index] == UInt8(ascii: ">")
      default:
        if !XMLBytes.isNameStart(byte) {
          index += 1
        } else if !takeAttribute() {
          return false
        }
      }
    }
    return false
  }

  /// Takes an attribute; false where the input ends inside it.
  private mutating func takeAttribute() -> Bool {
    let start = index
    while index < input.count, XMLBytes.isName(input[index]) { index += 1 }
    let name = XMLBytes.name(input[start..<index])
    skipSpace()
    guard index < input.count else { return false }
    guard input[index] == UInt8(ascii: "=") else {
      append(name, value: index..<index)
      return true
    }
    index += 1
    skipSpace()
    guard index < input.count else { return false }
    let mark = input[index]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      guard let end = input[(index + 1)...].firstIndex(of: mark) else { return false }
      append(name, value: index + 1..<end)
      index = end + 1
    } else {
      let value = index
      while index < input.count, !XMLBytes.isSpace(input[index]),
        input[index] != UInt8(ascii: ">"), input[index] != UInt8(ascii: "<")
      {
        index += 1
      }
      append(name, value: value..<index)
    }
    return true
  }

  private mutating func skipSpace() {
    while index < input.count, XMLBytes.isSpace(input[index]) { index += 1 }
  }

  private mutating func append(_ name: String, value: Range<Int>) {
    guard names.count < Self.most, names.insert(name).inserted else { return }
    bytes += " \(name)=\"".utf8
    var place = value.lowerBound
    while place < value.upperBound {
      switch input[place] {
      case UInt8(ascii: "&"):
        let reference = XMLReference.read(input, at: place)
        guard place + reference.length <= value.upperBound else {
          bytes += "&amp;".utf8
          break
        }
        bytes += reference.bytes
        place += reference.length - 1
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      // The tag's line breaks are kept at its end.
      case 0x0a, 0x0d, 0x09: bytes.append(0x20)
      default: if XMLBytes.isAllowed(input, at: place) { bytes.append(input[place]) }
      }
      place += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
