/// What a file, or a part of one, gave.
struct FileReading {
  var records: [ArticleRecord] = []
  var skipped: [SkippedRecord] = []
  var unreadableDates: [UnreadableDate] = []
  var tally = ReadingTally()
  /// The line breaks of a part whose lines are counted from its own beginning, else 0.
  var lines = 0

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
  mutating func skip(
    _ reason: SkipReason, file: String, line: Int? = nil, byteOffset: Int? = nil
  ) {
    skipped.append(
      SkippedRecord(file: file, line: line, byteOffset: byteOffset, reason: reason))
  }

  /// Counts a record that is passed over because its kind holds no article.
  mutating func passOver(_ kind: String) {
    tally.passedOver[kind, default: 0] += 1
  }

  /// Adds what the next input gave.
  mutating func append(_ next: FileReading) {
    if records.isEmpty, skipped.isEmpty, unreadableDates.isEmpty, tally.isEmpty {
      self = next
      return
    }
    records += next.records
    skipped += next.skipped
    unreadableDates += next.unreadableDates
    tally.add(next.tally)
  }
}

extension FileReading {
  /// A file that gave nothing.
  init(skipping reason: SkipReason, file: String) {
    skip(reason, file: file)
  }

  /// What the parts of a file gave, in their order, with lines counted from the file's beginning.
  init(joining parts: consuming [FileReading]) {
    records.reserveCapacity(parts.reduce(0) { $0 + $1.records.count })
    var lines = 0
    for index in parts.indices {
      // A part is given up at once: no more than one is there twice.
      var part = FileReading()
      swap(&part, &parts[index])
      part.moveDown(by: lines)
      lines += part.lines
      records += part.records
      skipped += part.skipped
      unreadableDates += part.unreadableDates
      tally.add(part.tally)
    }
  }

  /// Counts the lines from `lines` lines before.
  mutating func moveDown(by lines: Int) {
    guard lines > 0 else { return }
    for index in records.indices { records[index].line? += lines }
    for index in skipped.indices { skipped[index].line? += lines }
    for index in unreadableDates.indices { unreadableDates[index].line? += lines }
  }
}

extension ArticleCollection {
  /// What a reading gave.
  init(_ reading: FileReading, renamed: [RenamedArticle] = []) {
    self.init(
      records: reading.records, skipped: reading.skipped, renamed: renamed,
      unreadableDates: reading.unreadableDates, tally: reading.tally)
  }
}
