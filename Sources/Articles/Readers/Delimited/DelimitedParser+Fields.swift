extension DelimitedParser {
  mutating func takeField(
    in bytes: Span<UInt8>, isWhole: Bool, into row: inout Row
  ) -> FieldEnd {
    // Before its first byte is there, nobody knows what kind of field it is.
    guard isWhole || index < bytes.count else { return .unknown }
    return index < bytes.count && bytes[index] == UInt8(ascii: "\"")
      ? takeQuoted(in: bytes, isWhole: isWhole, into: &row)
      : takeBare(in: bytes, isWhole: isWhole, into: &row)
  }

  mutating func takeBare(
    in bytes: Span<UInt8>, isWhole: Bool, into row: inout Row
  ) -> FieldEnd {
    let first = index
    let end = min(bytes.count, start + limit + 1)
    while index < end, bytes[index] != separator, !Self.isBreak(bytes[index]) { index += 1 }
    if index >= end, let ending = ending(isWhole: isWhole) { return ending }
    row.fields.append(Field(range: first..<index))
    return takeEnd(in: bytes, isWhole: isWhole)
  }

  private mutating func takeQuoted(
    in bytes: Span<UInt8>, isWhole: Bool, into row: inout Row
  ) -> FieldEnd {
    let isPatient = isPatient
    let end = min(bytes.count, start + limit + 1)
    index += 1
    var field = Field(range: index..<index)
    let first = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard isWhole || index + 1 < bytes.count else { return .unknown }
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          field.hasDoubledQuotes = true
          index += 2
          continue
        }
        field.range = first..<index
        row.fields.append(field)
        index += 1
        return takeEnd(in: bytes, isWhole: isWhole)
      case 0x0a:
        line += 1
        if !isPatient { return .fault(.unterminatedQuote) }
      default: break
      }
      index += 1
    }
    return isWhole || index - start > limit ? .fault(.unterminatedQuote) : .unknown
  }

  /// What the end of the bytes means for an unquoted field; nil where it ends with them.
  private func ending(isWhole: Bool) -> FieldEnd? {
    if index - start > limit { return .fault(.tooLarge(limitBytes: limit)) }
    return isWhole ? nil : .unknown
  }

  /// Takes what ends a field.
  private mutating func takeEnd(in bytes: Span<UInt8>, isWhole: Bool) -> FieldEnd {
    guard index < bytes.count else { return isWhole ? .row : .unknown }
    if bytes[index] == separator {
      index += 1
      return .separator
    }
    guard Self.isBreak(bytes[index]) else { return .fault(.textAfterQuote) }
    guard isWhole || Self.showsBreak(bytes, at: index) else { return .unknown }
    takeBreak(in: bytes)
    return .row
  }

  /// Whether a byte breaks lines.
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

  /// Whether all of the line break at `place` is at hand.
  static func showsBreak(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    bytes[place] == 0x0a || place + 1 < bytes.count
  }

  /// Takes a line break.
  mutating func takeBreak(in bytes: Span<UInt8>) {
    if bytes[index] == 0x0d, index + 1 < bytes.count, bytes[index + 1] == 0x0a { index += 1 }
    index += 1
    line += 1
  }
}

extension DelimitedParser.Field {
  /// The text of a field; bytes that are no UTF-8 become U+FFFD.
  func text(in bytes: [UInt8]) -> String {
    guard hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var letters: [UInt8] = []
    letters.reserveCapacity(range.count)
    var isSecond = false
    for byte in bytes[range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond || byte != UInt8(ascii: "\"") { letters.append(byte) }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
