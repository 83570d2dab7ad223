/// Writes JSON in the order in which its parts are given.
///
/// Foundation's encoder keeps no order of keys but the alphabet's; a reader of the output deserves
/// the headline before the hundred articles. Strings are escaped such that a line is a line for every
/// reader (U+0085, U+2028 and U+2029 too) and no control character reaches a terminal.
struct JSONWriter {
  var buffer = TextBuffer()
  /// Spaces a level; nil writes everything on one line.
  private let indentation: Int?
  private var depth = 0
  /// Whether the object or array that is being written is empty yet.
  private var isEmpty = true

  init(indentation: Int? = nil) {
    self.indentation = indentation
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    open("[")
    for element in elements {
      nextElement()
      write(&self, element)
    }
    close("]")
  }

  mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
    nextElement()
    string(key)
    buffer.append(indentation == nil ? ":" : ": ")
    write(&self)
  }

  mutating func member(_ key: String, _ value: String?) {
    member(key) { writer in
      if let value { writer.string(value) } else { writer.null() }
    }
  }

  mutating func member(_ key: String, _ value: Int) {
    member(key) { $0.buffer.append("\(value)") }
  }

  mutating func member(_ key: String, _ value: Bool) {
    member(key) { $0.buffer.append(value ? "true" : "false") }
  }

  mutating func member<Number: BinaryFloatingPoint & LosslessStringConvertible>(
    _ key: String, _ value: Number?
  ) {
    member(key) { writer in
      if let value { writer.number(value) } else { writer.null() }
    }
  }

  mutating func member(_ key: String, _ values: [String]) {
    member(key) { $0.array(values) { $0.string($1) } }
  }

  /// The shortest digits that read back as the same number; JSON has no other numbers than finite
  /// ones, so the others are null.
  mutating func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible) {
    buffer.append(value.isFinite ? "\(value)" : "null")
  }

  mutating func null() {
    buffer.append("null")
  }

  mutating func string(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    defer { buffer.append(UInt8(ascii: "\"")) }
    let bytes = text.utf8.span
    var special: UInt8 = 0
    // No early end and no branches, so that many bytes are looked at together.
    for place in bytes.indices {
      let byte = bytes[place]
      special |= byte &- 0x20 < 0x5f ? 0 : 1
      special |= byte == 0x22 ? 1 : 0
      special |= byte == 0x5c ? 1 : 0
    }
    if special == 0 { return buffer.append(text) }
    var written = 0
    for place in bytes.indices where Self.mayNeedEscape(bytes[place]) {
      let length = place < written ? 0 : Self.lengthOfEscaped(bytes, place)
      guard length > 0 else { continue }
      buffer.append(bytes.extracting(written..<place))
      escape(bytes, place..<place + length)
      written = place + length
    }
    buffer.append(bytes.extracting(written..<bytes.count))
  }

  /// Whether a byte is one that is escaped, or begins a scalar of several bytes that may be.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5c || byte == 0x7f || byte == 0xc2 || byte == 0xe2
  }

  /// How many bytes the scalar at `place` has when it is one that is escaped; else 0.
  private static func lengthOfEscaped(_ bytes: Span<UInt8>, _ place: Int) -> Int {
    switch bytes[place] {
    // U+0080 to U+009F.
    case 0xc2: place + 1 < bytes.count && bytes[place + 1] < 0xa0 ? 2 : 0
    // U+2028 and U+2029.
    case 0xe2:
      place + 2 < bytes.count && bytes[place + 1] == 0x80
        && (bytes[place + 2] == 0xa8 || bytes[place + 2] == 0xa9) ? 3 : 0
    default: 1
    }
  }

  private mutating func escape(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    switch first {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\n"): buffer.append("\\n")
    case UInt8(ascii: "\r"): buffer.append("\\r")
    case UInt8(ascii: "\t"): buffer.append("\\t")
    default:
      let last = UInt32(bytes[range.upperBound - 1])
      let value = range.count == 1 ? UInt32(first) : range.count == 2 ? last : 0x2000 | last & 0x3f
      let digits = String(value, radix: 16)
      buffer.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }

  mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Opens an object or array whose parts are written one by one; `close` ends it.
  mutating func open(_ bracket: String) {
    buffer.append(bracket)
    depth += 1
    isEmpty = true
  }

  mutating func close(_ bracket: String) {
    depth -= 1
    if !isEmpty { startLine() }
    buffer.append(bracket)
    isEmpty = false
  }

  /// Goes to the place of the next part.
  mutating func nextElement() {
    if !isEmpty { buffer.append(UInt8(ascii: ",")) }
    isEmpty = false
    startLine()
  }

  private mutating func startLine() {
    guard let indentation else { return }
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(UInt8(ascii: " "), count: indentation * depth)
  }
}
