/// Writes comma-separated values as RFC 4180 has them: lines end in CR LF, a field with a comma, a
/// quote or a line break stands in quotes, and a quote in it is doubled.
struct CSVWriter {
  var buffer = TextBuffer()
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe in front.
  private let isSpreadsheetSafe: Bool
  private var isLineEmpty = true

  init(isSpreadsheetSafe: Bool) {
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  mutating func line(_ fields: [String]) {
    for field in fields { append(field) }
    endLine()
  }

  mutating func append(_ field: String) {
    if !isLineEmpty { buffer.append(UInt8(ascii: ",")) }
    isLineEmpty = false
    let apostrophe = isSpreadsheetSafe && Self.looksLikeFormula(field) ? "'" : ""
    let needsQuotes = field.utf8.contains { byte in
      byte == 0x22 || byte == 0x2c || byte == 0x0a || byte == 0x0d
    }
    guard needsQuotes else {
      buffer.append(apostrophe)
      buffer.append(field)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    buffer.append(apostrophe)
    for byte in field.utf8 {
      if byte == 0x22 { buffer.append(byte) }
      buffer.append(byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func endLine() {
    buffer.append("\r\n")
    isLineEmpty = true
  }

  /// Whether a spreadsheet would compute a field: it begins with one of = + - @, a tab or a carriage
  /// return, and is no plain number.
  static func looksLikeFormula(_ field: String) -> Bool {
    guard let first = field.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0d: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return Double(field) == nil
    default: return false
    }
  }
}
