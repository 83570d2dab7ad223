/// Cuts a content into its lines.
enum JSONLines {
  /// The lines that are not blank, without their line breaks.
  ///
  /// Only the bytes `\n` and `\r` break lines: U+2028 may stand in a JSON string.
  ///
  /// Complexity: linear in the bytes.
  static func records(of content: [UInt8]) -> [RecordSlice] {
    let span = content.span
    var slices: [RecordSlice] = []
    var line = 1
    var start = 0
    while start < span.count {
      let end = endOfLine(in: content, from: start)
      let (first, last) = trimmedEnds(of: span, from: start, to: end)
      if first < last { slices.append(RecordSlice(range: first..<last, line: line)) }
      line += 1
      start = end + 1
    }
    return slices
  }

  private static func trimmedEnds(of span: Span<UInt8>, from start: Int, to end: Int) -> (Int, Int)
  {
    var (first, last) = (start, end)
    while first < last, isJSONSpace(span[first]) { first += 1 }
    while first < last, isJSONSpace(span[last - 1]) { last -= 1 }
    return (first, last)
  }
}
