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
    let isPlain = text.utf8.allSatisfy { (0x20...0x7e).contains($0) && $0 != 0x22 && $0 != 0x5c }
    if isPlain { return buffer.append(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": buffer.append("\\\"")
      case "\\": buffer.append("\\\\")
      case "\n": buffer.append("\\n")
      case "\r": buffer.append("\\r")
      case "\t": buffer.append("\\t")
      case "\0"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        buffer.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      case "\u{20}"..."\u{7e}": buffer.append(UInt8(truncatingIfNeeded: scalar.value))
      default: buffer.append(String(scalar))
      }
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
    buffer.append("\n" + String(repeating: " ", count: indentation * depth))
  }
}
