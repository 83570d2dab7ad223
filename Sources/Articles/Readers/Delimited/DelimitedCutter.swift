/// Cuts a table into the rows below its header.
struct DelimitedCutter: RecordCutter {
  private var parser: DelimitedParser
  private var isBelowHeader = false

  init(separator: UInt8, longestRow: Int = DelimitedParser.longestRow) {
    parser = DelimitedParser(separator: separator, limit: longestRow)
  }

  mutating func cut(
    _ bytes: [UInt8], count: Int, isLast: Bool, into records: inout [DelimitedParser.Row]
  ) -> Int {
    let span = bytes.span.extracting(0..<count)
    while let row = parser.next(in: span, isWhole: isLast) {
      if isBelowHeader { records.append(row) }
      isBelowHeader = true
    }
    return parser.takeUsed()
  }
}
