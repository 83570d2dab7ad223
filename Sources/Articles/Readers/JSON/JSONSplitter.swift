/// Cuts a JSON document into its records: the elements of an array, objects that stand one after
/// another, or the elements of the array that an object wraps.
///
/// A record that cannot be told from what follows is reported on its own, and the search goes on at
/// the next line that begins with `{`.
struct JSONSplitter: RecordCutter {
  /// What is looked for.
  private enum Search {
    /// The next record.
    case record
    /// The end of a line on which a record was broken.
    case lineEnd
    /// The first byte of a line that may begin with a record.
    case lineStart
    /// Nothing: the array that an object wraps has ended.
    case nothing
  }

  /// The most bytes of a record.
  static let longestRecord = 1 << 26
  /// How often the bytes so far, and those of the longest search in vain, may be searched in vain,
  /// taken together, before values must end on the line on which they begin; without a bound the time
  /// could grow with the square of the length.
  private static let vainSearches = 16

  private let limit: Int
  private let isWrapped: Bool
  private var search = Search.record
  private var isInArray = false
  private var index: Int
  /// The bytes before those at hand.
  private var bytesBefore = 0
  private var bytesInVain = 0
  private var longestInVain = 0
  private var lines = LineCounter()

  /// A splitter of a document that begins with `head`; of a longer one, what wraps its records has to
  /// be in it.
  init(head: Span<UInt8>, longestRecord: Int = longestRecord) {
    limit = longestRecord
    var first = 0
    while first < head.count, isJSONSpace(head[first]) { first += 1 }
    let wrapped = WrappedArray.start(in: head, from: first)
    isWrapped = wrapped != nil
    index = wrapped ?? 0
  }

  /// The records of `content`.
  static func records(of content: [UInt8]) -> [RecordSlice] {
    var splitter = JSONSplitter(head: content.span)
    var slices: [RecordSlice] = []
    _ = splitter.cut(content, count: content.count, isLast: true, into: &slices)
    return slices
  }

  mutating func cut(
    _ bytes: [UInt8], count: Int, isLast: Bool, into records: inout [RecordSlice]
  ) -> Int {
    // What comes before a wrapped array is passed over.
    var goesOn = index < count
    while goesOn {
      switch search {
      case .record: goesOn = takeNext(bytes, count: count, isLast: isLast, into: &records)
      case .lineEnd, .lineStart: goesOn = passLine(bytes, count: count)
      case .nothing:
        index = count
        goesOn = false
      }
    }
    let used = min(index, count)
    lines.pass(used, of: bytes)
    if isLast, isInArray, search == .record {
      records.append(
        RecordSlice(range: used..<used, line: lines.lastLine, fault: .brokenJSON(detail: "")))
    }
    index -= used
    bytesBefore += used
    return used
  }

  /// Takes what comes next; false where nothing more is at hand.
  private mutating func takeNext(
    _ bytes: [UInt8], count: Int, isLast: Bool, into records: inout [RecordSlice]
  ) -> Bool {
    while index < count, isJSONSpace(bytes[index]) { index += 1 }
    guard index < count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "[") where !isInArray:
      isInArray = true
      index += 1
    case UInt8(ascii: "]") where isInArray:
      isInArray = false
      index += 1
      if isWrapped { search = .nothing }
    case UInt8(ascii: ","): index += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      fault(bytes, into: &records)
    default: return takeElement(bytes, count: count, isLast: isLast, into: &records)
    }
    return true
  }

  /// Takes a record; false where its end is not at hand.
  private mutating func takeElement(
    _ bytes: [UInt8], count: Int, isLast: Bool, into records: inout [RecordSlice]
  ) -> Bool {
    var end = min(count, index + limit + 1)
    if bytesInVain > Self.vainSearches * (bytesBefore + index + longestInVain) {
      end = endOfLine(in: bytes, from: index, to: end)
    }
    let isCut = end == count && !isLast && end - index <= limit
    switch JSONExtent(in: bytes.span, from: index, to: end) {
    case .ends(let place):
      // More of a bare number may follow.
      if place == end, isCut { return false }
      records.append(
        RecordSlice(range: index..<place, line: lines.line(at: index, in: bytes)))
      index = place
    case .breaks(let place):
      if place >= end, isCut { return false }
      bytesInVain += place - index
      longestInVain = max(longestInVain, place - index)
      fault(bytes, into: &records)
    }
    return true
  }

  private mutating func fault(
    _ bytes: [UInt8], into records: inout [RecordSlice]
  ) {
    records.append(
      RecordSlice(
        range: index..<index, line: lines.line(at: index, in: bytes),
        fault: .brokenJSON(detail: "")))
    search = .lineEnd
  }

  /// Goes on to a line that begins with `{`; false where none is at hand.
  private mutating func passLine(_ bytes: [UInt8], count: Int) -> Bool {
    if search == .lineEnd {
      index = endOfLine(in: bytes, from: index, to: count)
      guard index < count else { return false }
      search = .lineStart
    }
    while index < count, isJSONSpace(bytes[index]) { index += 1 }
    guard index < count else { return false }
    search = bytes[index] == UInt8(ascii: "{") ? .record : .lineEnd
    return true
  }
}

/// Whether a byte is white space between JSON values.
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0d).contains(byte)
}
