import ArgumentParser
import Articles
import Newsfold
import Rendering
import Stories

/// `newsfold explain`: why articles are together or apart.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why articles are in one story, or not.",
    discussion: """
      Two articles: the terms that bind them, each with its share of the similarity, and what each kind \
      of evidence adds to the log-odds that both report one event (more than 0 speaks for it). One \
      article: how strongly it is bound to its story, and the story that came closest instead, with what \
      was missing. A story: the pair that holds it together most, and the one that does least.

      EXAMPLES
        newsfold explain news/ --articles reuters-4711 bbc-32
        newsfold explain news/ --article reuters-4711
        newsfold explain --store news.store --article reuters-4711
        newsfold explain --store news.store --story s0c1e6a2b7f3d9a44
        newsfold explain news/ --story s0c1e6a2b7f3d9a44 --format json
      """)

  /// The formats of explanations.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @OptionGroup var input: StoredInputOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The ids of two articles of the input.", valueName: "id"))
  var articles: [String] = []
  @Option(help: ArgumentHelp("The id of an article of the input.", valueName: "id"))
  var article: String?
  @Option(
    help: ArgumentHelp(
      "The id of a story, as 'newsfold cluster --format jsonl' prints it.", valueName: "id"))
  var story: String?
  @OptionGroup(title: "Grouping") var grouping: GroupingOptions
  @Option(name: .shortAndLong, help: "How to print the explanation.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if [articles.first, article, story].count(where: { $0 != nil }) != 1 {
      throw ValidationError("Give one of --articles ID ID, --article ID and --story ID.")
    }
    if !articles.isEmpty, articles.count != 2 || articles[0] == articles[1] {
      throw ValidationError(
        "--articles takes the ids of two articles; the input goes before it, or after another option."
      )
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    let subjects =
      story.map { [StoredInputOptions.Subject.story(StoryID($0))] }
      ?? (articles + [article].compactMap(\.self)).map { .known(ArticleID($0)) }
    let reports = try story.flatMap { try input.reports(of: StoryID($0)) }
    let (all, remarks) = try input.articles(near: subjects, engine: engine, status: status)
    let subject = try engine.run(grouping: grouping, status: status) {
      (engine) throws(EngineError) -> ExplanationReport.Subject in
      try self.subject(engine, all, reports)
    }
    try write(ExplanationReport(version: Version.current, subject: subject))
    let parts = [Count.of(all.count, "article")] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func subject(
    _ engine: StoryEngine, _ collection: [Article], _ reports: [ArticleID]?
  ) throws(EngineError) -> ExplanationReport.Subject {
    if let article {
      return .article(try engine.explanation(of: ArticleID(article), in: collection))
    }
    if let story, let reports {
      var explanation = try engine.explanation(ofStoryWith: reports, in: collection)
      explanation.story.id = StoryID(story)
      return .story(explanation)
    }
    if let story { return .story(try engine.explanation(of: StoryID(story), in: collection)) }
    return .pair(
      try engine.explanation(
        of: ArticleID(articles[0]), ArticleID(articles[1]), in: collection))
  }

  private func write(_ report: ExplanationReport) throws(CommandFailure) {
    switch format {
    case .table:
      try output.destination.write(report, with: ExplanationTable(style: output.tableStyle))
    case .json: try output.destination.write(report, with: ExplanationJSON())
    }
  }
}
