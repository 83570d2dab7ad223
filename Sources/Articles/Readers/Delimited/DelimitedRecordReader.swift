/// Reads articles from the rows of a table.
struct DelimitedRecordReader {
  private let parser: DelimitedParser
  private let header: [(field: FieldName, rank: Int, name: String)?]
  private let rows: [DelimitedParser.Row]
  private let content: [UInt8]
  private let file: String

  /// A reader of `content`, whose first row is the header.
  init(content: [UInt8], separator: UInt8, file: String) {
    self.content = content
    self.file = file
    var parser = DelimitedParser(content: content, separator: separator)
    let first = parser.next()?.fields ?? []
    header = first.map { [parser] field in
      let name = String(trimmed(parser.text(of: field)))
      return FieldName.named(name).map { ($0.field, $0.rank, name) }
    }
    var rows: [DelimitedParser.Row] = []
    while let row = parser.next() { rows.append(row) }
    self.rows = rows
    self.parser = parser
  }

  /// The number of rows below the header.
  var count: Int { rows.count }

  /// Adds what some of the rows give to `reading`.
  func read(_ range: Range<Int>, into reading: inout FileReading) {
    for row in rows[range] { reading.add(outcome(of: row), file: file, line: row.line) }
  }

  private func outcome(of row: DelimitedParser.Row) -> RecordFields.Outcome {
    if let fault = row.fault { return .skip(fault) }
    guard row.hasFields(header.count) else {
      return .skip(.wrongFieldCount(found: row.fields.count, expected: header.count))
    }
    if let start = row.fields.first?.range.lowerBound, let end = row.fields.last?.range.upperBound,
      let offset = firstInvalidUTF8(in: content[start..<end])
    {
      return .skip(.invalidUTF8(byteOffset: offset))
    }
    var fields = RecordFields()
    for (field, column) in zip(row.fields, header) {
      guard let column else { continue }
      fields.add(
        column.field, rank: column.rank, name: column.name, texts: [parser.text(of: field)])
    }
    return fields.outcome(file: file, line: row.line)
  }
}
