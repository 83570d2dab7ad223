/// What a file, or a part of one, gave.
struct FileReading {
  var records: [ArticleRecord] = []
  var skipped: [SkippedRecord] = []
  var unreadableDates: [UnreadableDate] = []

  /// Adds what became of a record.
  mutating func add(_ outcome: RecordFields.Outcome, file: String, line: Int?) {
    switch outcome {
    case .skip(let reason): skip(reason, file: file, line: line)
    case .article(let record, let unreadableDate):
      records.append(record)
      if let text = unreadableDate {
        unreadableDates.append(UnreadableDate(file: file, line: line, text: text))
      }
    }
  }

  /// Adds a record that gave nothing.
  mutating func skip(_ reason: SkipReason, file: String, line: Int? = nil) {
    skipped.append(SkippedRecord(file: file, line: line, reason: reason))
  }

  /// Adds what the next part gave.
  mutating func append(_ next: FileReading) {
    records += next.records
    skipped += next.skipped
    unreadableDates += next.unreadableDates
  }
}
