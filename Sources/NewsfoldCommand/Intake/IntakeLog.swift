import Articles
import Rendering

/// What happened to the records of an input: counts, and the first few of every kind.
struct IntakeLog {
  /// How many places are told of each reason for skipping.
  private static let places = 5

  private(set) var articles = 0
  private(set) var skipped = 0
  /// Articles that got another id.
  private(set) var renamed = 0
  private var unreadableDates = 0
  private var skippedLines: [SkippedRecord] = []
  private var renamedLines: [RenamedArticle] = []
  private var dateLines: [UnreadableDate] = []
  private var withheld = 0
  private var withheldLines: [String] = []
  private var reasons: [String: IntakeReport.Reason] = [:]
  private var tally = ReadingTally()
  private var languages: [String: Int] = [:]

  /// Takes note of what was read next.
  mutating func add(_ collection: ArticleCollection) {
    articles += collection.records.count
    skipped += collection.skipped.count
    renamed += collection.renamed.count
    unreadableDates += collection.unreadableDates.count
    Self.keep(collection.skipped, in: &skippedLines)
    Self.keep(collection.renamed, in: &renamedLines)
    Self.keep(collection.unreadableDates, in: &dateLines)
    let withheld = collection.records.compactMap { record in
      record.withheld.map { "\(record.file): \($0)" }
    }
    self.withheld += withheld.count
    Self.keep(withheld, in: &withheldLines)
    tally.add(collection.tally)
    for record in collection.skipped {
      let name = record.reason.name
      var reason = reasons[name] ?? IntakeReport.Reason(reason: name)
      reason.count += 1
      if reason.places.count < Self.places {
        reason.places.append(
          IntakeReport.Place(
            file: record.file, line: record.line, byteOffset: record.byteOffset,
            message: record.reason.description))
      }
      reasons[name] = reason
    }
  }

  /// Takes note of the language of an article; nil where nobody could tell.
  mutating func add(language: String?) {
    languages[language ?? "und", default: 0] += 1
  }

  /// Writes the first lines of every kind to standard error.
  func show() {
    Self.show(skippedLines, of: skipped, more: "skipped")
    Self.show(renamedLines, of: renamed, more: "renamed")
    Self.show(dateLines, of: unreadableDates, more: "without a readable date")
    Self.show(withheldLines, of: withheld, more: "that have less than the article")
  }

  /// What the reader has to know about the input beside the result: "2 records skipped".
  var remarks: [String] {
    var remarks: [String] = []
    let passedOver = tally.passedOver.values.reduce(0, +)
    if skipped > 0 { remarks.append("\(Count.of(skipped, "record")) skipped") }
    if passedOver > 0 { remarks.append("\(Count.of(passedOver, "WARC record")) passed over") }
    if renamed > 0 { remarks.append("\(Count.of(renamed, "duplicate id")) renamed") }
    if unreadableDates > 0 {
      remarks.append("\(Count.of(unreadableDates, "date")) not understood")
    }
    return remarks
  }

  /// All of it, for `--report`.
  func report(command: String, inputs: [String]) -> IntakeReport {
    IntakeReport(
      version: Version.current, command: command, inputs: inputs, articles: articles,
      skippedRecords: skipped, duplicateIDs: renamed, tally: tally, languages: languages,
      skipped: reasons.values.map(\.self))
  }

  private static func keep<Line>(_ lines: [Line], in kept: inout [Line]) {
    kept += lines.prefix(max(0, FirstLines.limit - kept.count))
  }

  private static func show(_ lines: [some CustomStringConvertible], of count: Int, more: String) {
    for line in FirstLines.of(lines, count: count, remark: more) { Console.write("\(line)\n") }
  }
}
