@testable import Articles

extension FuzzTarget {
  /// Tables: rows go down the page, and are the same however the bytes come.
  static let tables = FuzzTarget("tables") { bytes in
    let separator = DelimitedHeader.separator(in: bytes, isNamed: true) ?? UInt8(ascii: ",")
    let reader = DelimitedRecordReader(head: bytes, separator: separator, file: "a.csv")
    return complaint(
      about: bytes, cutter: DelimitedCutter(separator: separator, longestRow: longest)
    ) { reader.read($0) }
  }

  /// JSON, in arrays, objects around arrays, and lines: a record is an article or is skipped, the same
  /// however the bytes come.
  static let json = FuzzTarget("json") { bytes in
    let splitter = JSONSplitter(head: bytes.span, longestRecord: longest)
    let found = complaint(about: bytes, cutter: splitter) { block in
      var reader = JSONRecordReader(file: "a.json")
      var reading = FileReading()
      reader.read(block.records[...], of: block.bytes, into: &reading)
      return reading
    }
    if let found { return found }
    var reader = JSONRecordReader(file: "a.jsonl")
    let reading = reader.readLines(of: ByteBlock(bytes: bytes, count: bytes.count))
    return complaint(
      about: reading, of: JSONLines.records(of: bytes, count: bytes.count).slices.count)
  }

  /// So short that made-up records can be longer.
  private static let longest = 100

  /// What is wrong with what is read of `bytes`, by a cutter at their beginning.
  private static func complaint<Cutter: RecordCutter>(
    about bytes: [UInt8], cutter: Cutter, read: (RecordBlock<Cutter.Record>) -> FileReading
  ) -> String? {
    var whole = RecordBlock<Cutter.Record>(bytes: bytes)
    var single = cutter
    let used = single.cut(bytes, count: bytes.count, isLast: true, into: &whole.records)
    if used != bytes.count { return "\(used) bytes of \(bytes.count) are used up" }
    let expected = read(whole)
    if let complaint = complaint(about: expected, of: whole.records.count) { return complaint }
    var pieces = RecordBlocks(LeadingBytes(bytes), cutter: cutter, blockBytes: 1 + bytes.count % 7)
    var block = RecordBlock<Cutter.Record>()
    var found = FileReading()
    while pieces.next(into: &block) { found.append(read(block)) }
    return found.records == expected.records && found.skipped == expected.skipped
      ? nil : "other records come of small blocks"
  }

  /// What is wrong with what `count` records gave.
  private static func complaint(about reading: FileReading, of count: Int) -> String? {
    let given = reading.records.count + reading.skipped.count
    if given != count { return "\(count) records gave \(given)" }
    let lines = reading.records.compactMap(\.line)
    if !zip(lines, lines.dropFirst()).allSatisfy({ $0 <= $1 }) { return "lines go back" }
    let isBlank = reading.records.contains { $0.article.title.isEmpty && $0.article.body.isEmpty }
    return isBlank ? "an article has neither title nor body" : nil
  }
}
