/// Reads rows of separated fields, as RFC 4180 describes them, from bytes that come piece by piece.
///
/// Quoted fields may hold separators, line breaks and doubled quotes; a quote inside an unquoted
/// field is a letter like any other. A row that breaks the rules is handed out with its fault, and
/// reading goes on at the line after the one on which it began. Packages such as SwiftCSV give
/// neither line numbers nor the rows after a fault.
///
/// Complexity: linear in the bytes; what is read in vain before a fault shows, and read again, adds
/// up to 32 times the content.
struct DelimitedParser {
  /// A field's bytes, without the quotes around it.
  struct Field {
    var range: Range<Int>
    /// Whether doubled quotes stand in it.
    var hasDoubledQuotes = false
  }

  /// A row, in the bytes in which it was found.
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

  /// What ends a field.
  enum FieldEnd {
    case separator, row
    case fault(SkipReason)
    /// The bytes at hand.
    case unknown
  }

  /// The most bytes of a row.
  static let longestRow = 1 << 26
  /// How often the bytes so far, and those of the longest reading in vain, may be read in vain, taken
  /// together, before fields must end on the line on which they begin; without a bound the time could
  /// grow with the square of the length.
  private static let vainReadings = 16

  let separator: UInt8
  let limit: Int
  var index = 0
  var line = 1
  /// Where the row begins.
  private(set) var start = 0
  /// The bytes before those at hand.
  private var bytesBefore = 0
  private var bytesInVain = 0
  private var longestInVain = 0
  /// Whether the rest of the line is passed over.
  private var isPassing = false

  /// A parser at the beginning of a content whose rows have at most `limit` bytes.
  init(separator: UInt8, limit: Int = longestRow) {
    self.separator = separator
    self.limit = limit
  }

  /// The next row that is not blank.
  ///
  /// Nil at the end, or where the row goes on behind what is at hand; the bytes are whole where
  /// none follow.
  mutating func next(in bytes: Span<UInt8>, isWhole: Bool) -> Row? {
    guard passLine(bytes, isWhole: isWhole), passBlankLines(bytes, isWhole: isWhole) else {
      return nil
    }
    start = index
    let beginning = self
    var row = Row(line: line)
    while true {
      switch takeField(in: bytes, isWhole: isWhole, into: &row) {
      case .separator: continue
      case .row: return row
      case .unknown:
        self = beginning
        return nil
      case .fault(let fault):
        let end = index
        self = beginning
        if separator == UInt8(ascii: "\t"), fault != .tooLarge(limitBytes: limit) {
          guard let row = literalRow(in: bytes, isWhole: isWhole) else {
            self = beginning
            return nil
          }
          noteVainReading(end - start)
          return row
        }
        noteVainReading(end - start)
        row.fault = fault
        isPassing = true
        _ = passLine(bytes, isWhole: isWhole)
        return row
      }
    }
  }

  /// Gives the number of bytes that are done with; the next call has those behind them.
  mutating func takeUsed() -> Int {
    defer {
      bytesBefore += index
      index = 0
    }
    return index
  }

  /// Whether fields may go on over lines, after all that was read in vain.
  var isPatient: Bool {
    bytesInVain <= Self.vainReadings * (bytesBefore + start + longestInVain)
  }

  private mutating func noteVainReading(_ count: Int) {
    bytesInVain += count
    longestInVain = max(longestInVain, count)
  }

  /// The line as a row in which quotes are letters: tables with tabs are often written so, and the
  /// registration of text/tab-separated-values knows no quoting.
  private mutating func literalRow(in bytes: Span<UInt8>, isWhole: Bool) -> Row? {
    var row = Row(line: line)
    while true {
      switch takeBare(in: bytes, isWhole: isWhole, into: &row) {
      case .separator: continue
      case .row: return row
      case .unknown: return nil
      case .fault(let fault):
        row.fault = fault
        isPassing = true
        _ = passLine(bytes, isWhole: isWhole)
        return row
      }
    }
  }

  /// Goes on to the next line that is not blank; false where none is at hand.
  private mutating func passBlankLines(_ bytes: Span<UInt8>, isWhole: Bool) -> Bool {
    while index < bytes.count {
      var end = index
      while end < bytes.count, !Self.isBreak(bytes[end]) {
        if !isJSONSpace(bytes[end]) || bytes[end] == separator { return true }
        end += 1
      }
      if end == bytes.count {
        if isWhole { index = end }
        return false
      }
      guard isWhole || Self.showsBreak(bytes, at: end) else { return false }
      index = end
      takeBreak(in: bytes)
    }
    return false
  }

  /// Passes over the rest of a line, where it is to be passed over; false where its end is not at
  /// hand.
  private mutating func passLine(_ bytes: Span<UInt8>, isWhole: Bool) -> Bool {
    guard isPassing else { return true }
    while index < bytes.count, !Self.isBreak(bytes[index]) { index += 1 }
    guard index < bytes.count else {
      isPassing = !isWhole
      return isWhole
    }
    guard isWhole || Self.showsBreak(bytes, at: index) else { return false }
    takeBreak(in: bytes)
    isPassing = false
    return true
  }
}
