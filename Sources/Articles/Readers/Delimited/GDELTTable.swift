/// The tables that the GDELT project exports: codes and addresses of news, without a header.
///
/// Source: *The GDELT Event Database Data Format Codebook* 1.03 and 2.0, *The GDELT Global Knowledge
/// Graph Data Format Codebook* 2.1.
enum GDELTTable {
  /// Whether the first line of `content` is a row of such a table.
  static func begins(_ content: [UInt8]) -> Bool {
    let line = content[..<endOfLine(in: content, from: 0)]
    guard line.count < 1 << 20 else { return false }
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    switch fields.count {
    // Events of 1.0, backwards and daily, and of 2.0: a number, and a day.
    case 57, 58, 61: return isNumber(fields[0]) && isNumber(fields[1], digits: 8)
    // Mentions: an event, and the times of the event and of the mention.
    case 16:
      return isNumber(fields[0]) && isNumber(fields[1], digits: 14)
        && isNumber(fields[2], digits: 14)
    // Global knowledge graph: the time with a number, the time.
    case 27:
      return isNumber(fields[0].prefix(14), digits: 14) && isNumber(fields[1], digits: 14)
    default: return false
    }
  }

  private static func isNumber(_ field: ArraySlice<UInt8>, digits: Int? = nil) -> Bool {
    !field.isEmpty && field.allSatisfy { (0x30...0x39).contains($0) }
      && digits ?? field.count == field.count
  }
}
