/// Cuts a content into its lines.
enum JSONLines {
  /// The lines that are not blank among the first `count` bytes, without their line breaks, and the
  /// number of all lines.
  ///
  /// Only the bytes `\n` and `\r` break lines: U+2028 may stand in a JSON string.
  ///
  /// Complexity: linear in the bytes.
  static func records(of content: [UInt8], count: Int) -> (slices: [RecordSlice], lines: Int) {
    let span = content.span
    var slices: [RecordSlice] = []
    var lines = 0
    var start = 0
    while start < count {
      let end = endOfLine(in: content, from: start, to: count)
      let (first, last) = trimmedEnds(of: span, from: start, to: end)
      lines += 1
      if first < last { slices.append(RecordSlice(range: first..<last, line: lines)) }
      start = end + 1
    }
    return (slices, lines)
  }

  private static func trimmedEnds(of span: Span<UInt8>, from start: Int, to end: Int) -> (Int, Int)
  {
    var (first, last) = (start, end)
    while first < last, isJSONSpace(span[first]) { first += 1 }
    while first < last, isJSONSpace(span[last - 1]) { last -= 1 }
    return (first, last)
  }
}
