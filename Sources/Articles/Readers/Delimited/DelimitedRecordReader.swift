/// Reads articles from the rows of a table.
struct DelimitedRecordReader {
  private let header: [(field: FieldName, rank: Int, name: String)?]
  private let file: String

  /// A reader of the table that begins with `head`, where the whole header is.
  init(head: [UInt8], separator: UInt8, file: String) {
    self.file = file
    var parser = DelimitedParser(separator: separator)
    let first = parser.next(in: head.span, isWhole: true)?.fields ?? []
    header = first.map { field in
      let name = String(trimmed(field.text(in: head)))
      return FieldName.named(name).map { ($0.field, $0.rank, name) }
    }
  }

  /// What the rows of a block give.
  func read(_ block: RecordBlock<DelimitedParser.Row>) -> FileReading {
    var reading = FileReading()
    for row in block.records {
      reading.add(outcome(of: row, in: block.bytes), file: file, line: row.line)
    }
    return reading
  }

  private func outcome(
    of row: DelimitedParser.Row, in bytes: [UInt8]
  ) -> RecordFields.Outcome {
    if let fault = row.fault { return .skip(fault) }
    guard row.hasFields(header.count) else {
      return .skip(.wrongFieldCount(found: row.fields.count, expected: header.count))
    }
    if let start = row.fields.first?.range.lowerBound, let end = row.fields.last?.range.upperBound,
      let offset = firstInvalidUTF8(in: bytes[start..<end])
    {
      return .skip(.invalidUTF8(byteOffset: offset))
    }
    var fields = RecordFields()
    for (field, column) in zip(row.fields, header) {
      guard let column else { continue }
      fields.add(
        column.field, rank: column.rank, name: column.name, texts: [field.text(in: bytes)])
    }
    return fields.outcome(file: file, line: row.line)
  }
}
