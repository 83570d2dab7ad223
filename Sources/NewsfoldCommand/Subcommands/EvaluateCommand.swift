import ArgumentParser
import Articles
import Evaluation
import Newsfold
import Rendering
import Stories

/// `newsfold evaluate`: how well the stories found agree with labels.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the stories against labels.",
    discussion: """
      The articles are clustered as 'newsfold cluster' does it, all of them, and the stories found \
      are compared with the labelled ones. Articles without a label take part in the clustering and \
      are left out of the scores. All scores are 1 where found and labelled stories are the same.

      Labels come from --labels, a file of {"article": ID, "story": NAME} lines, else from the \
      field "story" of the articles themselves. What 'newsfold cluster --format jsonl' prints is such \
      a file.

      EXAMPLES
        newsfold evaluate news/ --labels labels.jsonl
        newsfold evaluate labelled.jsonl --format json | jq .bcubed.f1
      """)

  /// The formats of scores.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "A file of {\"article\": ID, \"story\": NAME} lines, or - for standard input.",
      valueName: "file"),
    completion: .file())
  var labels: String?
  @Option(name: .shortAndLong, help: "How to print the scores.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if labels == "-", input.input.contains("-") {
      throw ValidationError("Standard input cannot be both the input and the labels.")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    let given = try labels.map { (path) throws(CommandFailure) in try ArticleLabels(path: path) }
    let collection = try input.read(threads: engine.threadCount, status: status)
    let labels = (given ?? ArticleLabels(of: collection.records)).stories
    let labelled = collection.records.count { labels[$0.article.id] != nil }
    if labelled == 0 { throw CommandFailure.nothingLabelled }

    let stories = try engine.run(status: status) { (engine) throws(EngineError) in
      try engine.stories(in: collection.articles)
    }
    let pairs = stories.flatMap { story in
      story.reports.compactMap { report in
        labels[report.article.id].map { (found: story.id, label: $0) }
      }
    }
    let report = EvaluationReport(
      version: Version.current,
      scores: ClusteringScores(found: pairs.map(\.found), true: pairs.map(\.label)),
      unlabelled: collection.records.count - pairs.count)
    try write(report)

    let unused = labels.count - labelled
    let remarks = unused > 0 ? ["\(Count.of(unused, "label")) without an article"] : []
    let parts = ["\(Count.of(labelled, "article")) scored"] + remarks + collection.remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func write(_ report: EvaluationReport) throws(CommandFailure) {
    switch format {
    case .table:
      try output.destination.write(report, with: EvaluationTable(style: output.tableStyle))
    case .json: try output.destination.write(report, with: EvaluationJSON())
    }
  }
}
