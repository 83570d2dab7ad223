import Articles

/// Reads articles and reports what could not be used.
struct Intake {
  /// How many lines of one kind are shown; the rest is counted.
  private static let shownLines = 20

  var strict: Bool
  var threads: Int
  var status: StatusLine

  /// The articles at `paths`, at least one.
  func read(_ paths: [String]) throws(CommandFailure) -> ArticleCollection {
    let collection = try articles(at: paths)
    report(collection.skipped, more: "skipped")
    report(collection.renamed, more: "renamed")
    report(collection.unreadableDates, more: "without a readable date")
    report(
      collection.records.compactMap { record in record.withheld.map { "\(record.file): \($0)" } },
      more: "that have less than the article")
    if collection.records.isEmpty { throw .noUsableData(skipped: collection.skipped.count) }
    return collection
  }

  private func articles(at paths: [String]) throws(CommandFailure) -> ArticleCollection {
    status.show("reading articles ...")
    defer { status.clear() }
    do {
      return try ArticleReader(strict: strict, threads: threads)
        .read(paths.map(ArticleInput.init(argument:)))
    } catch {
      throw .input(error)
    }
  }

  private func report(_ lines: [some CustomStringConvertible], more: String) {
    let shown = lines.prefix(Self.shownLines)
    for line in shown { Console.write("\(line)\n") }
    if lines.count > shown.count {
      Console.write("and \(lines.count - shown.count) more \(more)\n")
    }
  }
}

extension ArticleCollection {
  /// What the reader has to know about the input beside the result: "2 records skipped".
  var remarks: [String] {
    var remarks: [String] = []
    if !skipped.isEmpty { remarks.append("\(Count.of(skipped.count, "record")) skipped") }
    if !renamed.isEmpty { remarks.append("\(Count.of(renamed.count, "duplicate id")) renamed") }
    if !unreadableDates.isEmpty {
      remarks.append("\(Count.of(unreadableDates.count, "date")) not understood")
    }
    return remarks
  }
}
