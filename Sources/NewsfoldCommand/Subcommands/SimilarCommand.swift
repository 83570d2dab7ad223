import ArgumentParser
import Articles
import Newsfold
import Rendering

/// `newsfold similar`: who else reported it.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the articles, or stories, that are most similar to an article.",
    discussion: """
      The article is one of the input (--to), or one from elsewhere (--file, --text), which is \
      weighed as if it were one more of the input. The other reports of its story come first, each \
      part by the evidence that it reports the same event (logOdds: words, titles, time). Similarity \
      is the cosine of the articles' term vectors: 1 for the same words, 0 for none in common. With \
      --story whole stories are found: similarity is then that to the mean of a story's reports, and \
      a filter lets a story through that has a report which passes it.

      EXAMPLES
        newsfold similar news/ --to reuters-4711
        newsfold similar news/ --file page.html --count 5
        newsfold similar news/ --to reuters-4711 --other-outlets --since 2025-10-14
        newsfold similar news/ --text "ferry runs aground" --format jsonl
        newsfold similar news/ --text "ferry runs aground" --story
        newsfold similar --store news.store --file page.html
      """)

  /// The formats of similar articles.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv
  }

  @OptionGroup var input: StoredInputOptions
  @Option(help: ArgumentHelp("The id of an article of the input.", valueName: "id"))
  var to: String?
  @Option(
    help: ArgumentHelp("A file with one article, or - for standard input.", valueName: "file"),
    completion: .file())
  var file: String?
  @Option(help: ArgumentHelp("A text.", valueName: "text"))
  var text: String?
  @Flag(help: "Find stories instead of articles, such as cluster makes of the input.")
  var story = false
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many articles, or stories, at most.", valueName: "n"))
  var count = 10
  @Option(
    help: ArgumentHelp(
      "Only articles, or stories, at least this similar, 0 to 1.", valueName: "cosine"))
  var minimum: Float = 0
  @OptionGroup(title: "Which articles are found") var wanted: SimilarFilterOptions
  @OptionGroup(title: "Grouping") var grouping: GroupingOptions
  @Option(name: .shortAndLong, help: "How to print the articles.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if [to, file, text].count(where: { $0 != nil }) != 1 {
      throw ValidationError("Give one of --to ID, --file FILE and --text TEXT.")
    }
    if count < 1 { throw ValidationError("--count takes a number from 1.") }
    if !(0...1).contains(minimum) { throw ValidationError("--minimum takes a number from 0 to 1.") }
    if let text, !text.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("--text has no word.")
    }
    if file == "-", input.input.contains("-") {
      throw ValidationError("Standard input cannot be both the input and the article.")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    let query = try outsideArticle(status: status)
    let subject: StoredInputOptions.Subject =
      query.map { .outside($0) } ?? .known(ArticleID(to ?? ""))
    let (articles, remarks) = try input.articles(near: [subject], engine: engine, status: status)
    let report = SimilarReport(
      version: Version.current, query: to.map { ArticleID($0) },
      kind: story ? .stories : .articles,
      matches: story
        ? try stories(near: query, in: articles, status)
        : try others(near: query, in: articles, status))
    try write(report)
    let found = report.matches.count
    let shown = story ? Count.of(found, "story", "stories") : "\(found)"
    let parts = ["\(shown) of \(Count.of(articles.count, "article"))"] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func others(
    near query: Article?, in articles: [Article], _ status: StatusLine
  ) throws -> [SimilarReport.Match] {
    try engine.run(grouping: grouping, status: status) {
      (engine) throws(EngineError) -> [SimilarArticle] in
      if let query {
        return try engine.articles(
          similarTo: query, in: articles, count: count, minimum: minimum, filter: wanted.filter)
      }
      return try engine.articles(
        similarTo: ArticleID(to ?? ""), in: articles, count: count, minimum: minimum,
        filter: wanted.filter)
    }.map { found in
      .init(
        .article(found.article, terms: found.terms), similarity: found.similarity,
        isSameStory: found.isSameStory, logOdds: found.logOdds)
    }
  }

  private func stories(
    near query: Article?, in articles: [Article], _ status: StatusLine
  ) throws -> [SimilarReport.Match] {
    try engine.run(grouping: grouping, status: status) {
      (engine) throws(EngineError) -> [SimilarStory] in
      if let query {
        return try engine.stories(
          similarTo: query, in: articles, count: count, minimum: minimum, filter: wanted.filter)
      }
      return try engine.stories(
        similarTo: ArticleID(to ?? ""), in: articles, count: count, minimum: minimum,
        filter: wanted.filter)
    }.map { found in
      .init(
        .story(
          found.story, closest: found.closest.article, similarity: found.closest.similarity),
        similarity: found.similarity, isSameStory: found.isSameStory, logOdds: found.logOdds)
    }
  }

  /// The article that `--file` or `--text` gives; nil where `--to` names one.
  private func outsideArticle(status: StatusLine) throws -> Article? {
    if let text { return Article(id: .derived(from: text), body: text) }
    guard let file else { return nil }
    let records = try input.reader(threads: engine.threadCount, status: status).read([file]).records
    guard records.count == 1, let record = records.first else {
      throw ValidationError(
        "\(file) holds \(records.count) articles; name one of them with --to.")
    }
    return record.article
  }

  private func write(_ report: SimilarReport) throws(CommandFailure) {
    switch format {
    case .table: try output.destination.write(report, with: SimilarTable(style: output.tableStyle))
    case .json: try output.destination.write(report, with: SimilarJSON())
    case .jsonl: try output.destination.write(report, with: SimilarJSONLines())
    case .csv: try output.destination.write(report, with: SimilarCSV())
    }
  }
}
