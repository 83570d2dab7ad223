import ArgumentParser
import Articles

/// `newsfold evaluate`: how well the stories found agree with labels.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the stories against labels, and show the worst mistakes.",
    discussion: """
      The articles are clustered as 'newsfold cluster' does it, all of them, and the stories found \
      are compared with the labelled ones. Articles without a label take part in the clustering and \
      are left out of the scores. All scores are 1 where found and labelled stories are the same.

      Labels come from --labels, a file of {"article": ID, "story": NAME} lines, else from the \
      field "story" of the articles themselves. What 'newsfold cluster --format jsonl' prints is such \
      a file. With --clusters such a file is scored instead of what the program finds, and with \
      --compare beside it; an article that is not in it counts as a story of its own.

      The intervals tell how far the scores would be off, had other stories been labelled: labelled \
      stories are drawn again and again, whole, as the articles of one are not independent.

      The worst mistakes are those that cost most BCubed precision (stories that join several \
      labelled ones) and recall (labelled stories that are torn), each with the pair of articles \
      across its parts that speaks most for one story: log-odds above 0 say that both report the \
      same event. To join two groups takes more than one such pair.

      EXAMPLES
        newsfold evaluate news/ --labels labels.jsonl
        newsfold evaluate labelled.jsonl --format json | jq .bcubed.f1
        newsfold evaluate labelled.jsonl --compare other.jsonl --worst 10
        newsfold evaluate --clusters other.jsonl --labels labels.jsonl
        newsfold evaluate labelled.jsonl --sweep merge-cut=-2:2:0.5 --plot sweep.svg

      SCORES
        BCubed     by article: the share of its found story that belongs with it
                   (precision), and of its labelled story that is with it (recall)
        pairs      precision and recall of the pairs of articles put together
        V-measure  by entropy: how pure found stories are, how whole labelled ones
        adjusted   mutual information and Rand index: agreement above chance
      """)

  /// The formats of scores.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      "Files and folders of articles, or - for standard input.",
      discussion: "With --clusters and --labels none is needed."),
    completion: .file())
  var input: [String] = []
  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      "A file of {\"article\": ID, \"story\": NAME} lines, or - for standard input.",
      valueName: "file"),
    completion: .file())
  var labels: String?
  @Option(
    help: ArgumentHelp(
      "Score the stories in a file of such lines instead of clustering.", valueName: "file"),
    completion: .file())
  var clusters: String?
  @Option(
    help: ArgumentHelp(
      "Score the stories in a file of such lines too, and show what changed from it.",
      valueName: "file"),
    completion: .file())
  var compare: String?
  @Option(help: ArgumentHelp("How many mistakes of each kind to show.", valueName: "n"))
  var worst = 5
  @Option(
    help: ArgumentHelp(
      "How often to draw stories for the intervals; 0 for no intervals.", valueName: "n"))
  var bootstrap = 1000
  @Option(help: ArgumentHelp("Which draws to make; another seed makes others.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "Score the stories under several values of a setting: first, last and step.",
      discussion: "Or a list, such as window=7,30,180.", valueName: "name=a:b:step"))
  var sweep: SweepRange?
  @Option(
    help: ArgumentHelp("Draw the sweep into an SVG file.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"]))
  var plot: String?
  @OptionGroup(title: "Grouping") var grouping: GroupingOptions
  @Option(name: .shortAndLong, help: "How to print the scores.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  /// Draws that can be asked for.
  private static let mostDraws = 1_000_000

  func validate() throws {
    if input.isEmpty, clusters == nil || labels == nil {
      throw ValidationError("Give articles, or both --clusters and --labels.")
    }
    if (input + [labels, clusters, compare].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError(
        "Standard input can be only one of the input, the labels, the clusters and what to compare."
      )
    }
    if worst < 0 { throw ValidationError("--worst takes a number from 0.") }
    if !(0...Self.mostDraws).contains(bootstrap) {
      throw ValidationError("--bootstrap takes a number from 0 to \(Self.mostDraws).")
    }
    if plot != nil, sweep == nil { throw ValidationError("--plot needs --sweep.") }
    try OutputFiles.checkApart(("--plot", plot), ("--output", output.output))
    guard let sweep else { return }
    if clusters != nil || compare != nil {
      throw ValidationError("--sweep goes with neither --clusters nor --compare.")
    }
    _ = try sweep.variants(of: engine.settings())
  }

  func run() throws {
    let clock = Stopwatch()
    try output.destination.check()
    try plot.map { (path) throws(CommandFailure) in try ResultDestination.file(path: path).check() }
    let given = try labels.map { (path) throws(CommandFailure) in try ArticleLabels(path: path) }
    var remarks: [String] = []
    let judged: JudgedArticles
    if let given, input.isEmpty {
      judged = try JudgedArticles(labels: given)
    } else {
      let intake = Intake(strict: strict, threads: engine.threadCount, status: output.status)
      let collection = try intake.read(input)
      judged = try JudgedArticles(collection.records, labels: given)
      remarks = collection.remarks
    }
    if let sweep {
      try runSweep(sweep, of: judged)
    } else {
      try runOnce(judged)
    }
    if judged.unusedCount > 0 {
      remarks.insert("\(Count.of(judged.unusedCount, "label")) without an article", at: 0)
    }
    let parts = ["\(Count.of(judged.ids.count, "article")) scored"] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }
}
