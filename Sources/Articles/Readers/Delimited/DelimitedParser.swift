/// Reads rows of separated fields, as RFC 4180 describes them, from bytes.
///
/// Quoted fields may hold separators, line breaks and doubled quotes; a quote inside an unquoted
/// field is a letter like any other. A row that breaks the rules is handed out with its fault, and
/// reading goes on at the line after the one on which it began. Packages such as SwiftCSV give
/// neither line numbers nor the rows after a fault.
///
/// Complexity: linear in the bytes; what is read in vain before a fault shows, and read again, adds
/// up to sixteen times the content.
struct DelimitedParser {
  /// A field's bytes, without the quotes around it.
  struct Field {
    var range: Range<Int>
    /// Whether doubled quotes stand in it.
    var hasDoubledQuotes = false
  }

  /// A row.
  struct Row {
    var fields: [Field] = []
    /// The line on which it begins, counted from 1.
    var line: Int
    var fault: SkipReason?

    /// Whether the row has so many fields; empty ones behind them do not count, since some programs
    /// end every row with a separator.
    func hasFields(_ count: Int) -> Bool {
      fields.count >= count && fields.dropFirst(count).allSatisfy(\.range.isEmpty)
    }
  }

  private enum FieldEnd {
    case separator, row
    case fault(SkipReason)
  }

  /// How often the bytes may be read in vain, taken together, before fields must end on the line on
  /// which they begin; without a bound the time could grow with the square of the length.
  private static let vainReadings = 16

  private let content: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var bytesInVain = 0

  init(content: [UInt8], separator: UInt8) {
    self.content = content
    self.separator = separator
  }

  /// The next row that is not blank, or nil at the end.
  mutating func next() -> Row? {
    skipBlankLines()
    guard index < content.count else { return nil }
    var row = Row(line: line)
    let start = index
    while true {
      switch takeField(into: &row) {
      case .separator: continue
      case .row: return row
      case .fault(let fault):
        bytesInVain += index - start
        (index, line) = (start, row.line)
        if separator == UInt8(ascii: "\t") { return literalRow() }
        row.fault = fault
        skipLine()
        return row
      }
    }
  }

  /// The line as a row in which quotes are letters: tables with tabs are often written so, and the
  /// registration of text/tab-separated-values knows no quoting.
  private mutating func literalRow() -> Row {
    var row = Row(line: line)
    while case .separator = takeBare(into: &row) {}
    return row
  }

  /// The text of a field; bytes that are no UTF-8 become U+FFFD.
  func text(of field: Field) -> String {
    guard field.hasDoubledQuotes else {
      return String(decoding: content[field.range], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.range.count)
    var isSecond = false
    for byte in content[field.range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond || byte != UInt8(ascii: "\"") { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func takeField(into row: inout Row) -> FieldEnd {
    index < content.count && content[index] == UInt8(ascii: "\"")
      ? takeQuoted(into: &row) : takeBare(into: &row)
  }

  private mutating func takeBare(into row: inout Row) -> FieldEnd {
    let start = index
    while index < content.count, content[index] != separator, !isBreak(content[index]) {
      index += 1
    }
    row.fields.append(Field(range: start..<index))
    return takeEnd()
  }

  private mutating func takeQuoted(into row: inout Row) -> FieldEnd {
    let isPatient = bytesInVain / Self.vainReadings < content.count
    index += 1
    var field = Field(range: index..<index)
    let start = index
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: "\""):
        if index + 1 < content.count, content[index + 1] == UInt8(ascii: "\"") {
          field.hasDoubledQuotes = true
          index += 2
          continue
        }
        field.range = start..<index
        row.fields.append(field)
        index += 1
        return takeEnd()
      case 0x0a:
        line += 1
        if !isPatient { return .fault(.unterminatedQuote) }
      default: break
      }
      index += 1
    }
    return .fault(.unterminatedQuote)
  }

  /// Takes what ends a field.
  private mutating func takeEnd() -> FieldEnd {
    guard index < content.count else { return .row }
    if content[index] == separator {
      index += 1
      return .separator
    }
    guard isBreak(content[index]) else { return .fault(.textAfterQuote) }
    takeBreak()
    return .row
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  private mutating func takeBreak() {
    if content[index] == 0x0d, index + 1 < content.count, content[index + 1] == 0x0a { index += 1 }
    index += 1
    line += 1
  }

  private mutating func skipBlankLines() {
    while index < content.count {
      let end = content[index...].firstIndex(where: isBreak) ?? content.count
      guard content[index..<end].allSatisfy({ isJSONSpace($0) && $0 != separator }) else { return }
      index = end
      if index < content.count { takeBreak() }
    }
  }

  private mutating func skipLine() {
    while index < content.count, !isBreak(content[index]) { index += 1 }
    if index < content.count { takeBreak() }
  }
}
