/// Cuts a JSON document into its records: the elements of an array, objects that stand one after
/// another, or the elements of the array that an object wraps.
///
/// A record that cannot be told from what follows is reported on its own, and the search goes on at
/// the next line that begins with `{`.
struct JSONSplitter {
  /// How often the bytes may be searched in vain, taken together, before values must end on the line
  /// on which they begin; without a bound the time could grow with the square of the length.
  private static let vainSearches = 16

  private let content: [UInt8]
  private var index: Int
  private var lines: LineCounter
  private var slices: [RecordSlice] = []
  private var bytesInVain = 0
  private var isInArray = false

  /// The records of `content`.
  static func records(of content: [UInt8]) -> [RecordSlice] {
    var splitter = JSONSplitter(content: content)
    splitter.split()
    return splitter.slices
  }

  private init(content: [UInt8]) {
    self.content = content
    index = 0
    lines = LineCounter()
  }

  private mutating func split() {
    skipSpace()
    if let wrapped = WrappedArray.start(in: content.span, from: index) {
      index = wrapped
      takeElements(isWrapped: true)
      return
    }
    takeElements(isWrapped: false)
  }

  private mutating func takeElements(isWrapped: Bool) {
    while index < content.count {
      skipSpace()
      guard index < content.count else { return }
      switch content[index] {
      case UInt8(ascii: "[") where !isInArray:
        isInArray = true
        index += 1
      case UInt8(ascii: "]") where isInArray:
        if isWrapped { return }
        isInArray = false
        index += 1
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        fault()
        resume(after: index)
      default: takeElement()
      }
    }
    if isInArray { fault() }
  }

  private mutating func takeElement() {
    let line = lines.line(at: index, in: content)
    let isPatient = bytesInVain / Self.vainSearches < content.count
    let limit = isPatient ? content.count : endOfLine(in: content, from: index)
    switch JSONExtent(in: content.span, from: index, to: limit) {
    case .ends(let end):
      slices.append(RecordSlice(range: index..<end, line: line))
      index = end
    case .breaks(let end):
      bytesInVain += end - index
      fault()
      resume(after: index)
    }
  }

  private mutating func fault() {
    let place = min(index, max(content.count - 1, 0))
    slices.append(
      RecordSlice(
        range: index..<index, line: lines.line(at: place, in: content),
        fault: .brokenJSON(detail: "")))
  }

  /// Moves to the next line that begins with `{`, or to the end.
  private mutating func resume(after start: Int) {
    index = start
    while index < content.count {
      while index < content.count, content[index] != 0x0a { index += 1 }
      skipSpace()
      if index < content.count, content[index] == UInt8(ascii: "{") { return }
    }
    isInArray = false
  }

  private mutating func skipSpace() {
    while index < content.count, isJSONSpace(content[index]) { index += 1 }
  }
}

/// Whether a byte is white space between JSON values.
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0d).contains(byte)
}

/// Counts line breaks up to places that are asked for from left to right.
struct LineCounter {
  private var line = 1
  /// The line break that ends the line, once it is looked for.
  private var lineEnd: Int?

  /// The line of `place`, counted from 1.
  mutating func line(at place: Int, in content: [UInt8]) -> Int {
    var end = lineEnd ?? endOfLine(in: content, from: 0)
    while end < place {
      end = endOfLine(in: content, from: end + 1)
      line += 1
    }
    lineEnd = end
    return line
  }
}
