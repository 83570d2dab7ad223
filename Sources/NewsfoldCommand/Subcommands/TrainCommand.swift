import ArgumentParser
import Articles
import Foundation
import Newsfold

/// `newsfold train`: learns the weights of the clustering from labelled articles.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn the weights of the clustering from labelled articles.",
    discussion: """
      What a word, a title or a day's distance says about two articles is weighed by numbers that \
      ship with the program. This learns others, which 'newsfold cluster --weights FILE' uses.

      Each input is a labelled corpus: the field "story" of an article, or --labels, tells which \
      story it reports. Corpora of one source or way of labelling are a family, and a family counts \
      about as much as another, however many corpora it has. The family is the name of the folder \
      that a file is in, or what stands before "=": news=week1.jsonl news=week2.jsonl.

      Weights fit the corpora that they were learned from better than others. So each family is also \
      grouped by weights that were learned without it, and the table shows both scores: the one left \
      out is what to expect of news never seen. Few families make weights that fit nothing else.

      Corpora are learned from in variants too, so that stories of no one size are learned: large \
      stories alone, one to four reports a story, one of most stories, headlines alone, a few unlike \
      articles, parts of large corpora. The weight of sameOutletLater is not learned, since few \
      corpora have outlets and dates: it is kept.

      EXAMPLES
        newsfold train news/*/*.jsonl.gz --output weights.json
        newsfold train ours=a.jsonl ours=b.jsonl theirs=c.jsonl --output weights.json
        newsfold train news/*/*.jsonl.gz --ablation groups --format markdown
        newsfold evaluate labelled.jsonl --weights weights.json
      """)

  /// The formats of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, markdown, json
  }

  @Argument(
    help: ArgumentHelp(
      "Labelled corpora: files, or folders that are one corpus each, or family=file.",
      valueName: "input"),
    completion: .file())
  var input: [String]
  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false
  @Option(
    help: ArgumentHelp(
      "A file of {\"article\": ID, \"story\": NAME} lines; they win over the articles' own.",
      valueName: "file"),
    completion: .file())
  var labels: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the weights to a file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var output: String?
  @Flag(help: "Do not learn weights without each family to be scored on it.")
  var noValidation = false
  @Option(
    help: ArgumentHelp(
      "Leave out every feature, or every group of features, in turn, and show what that costs."))
  var ablation: AblationUnit?
  @Option(help: ArgumentHelp("Which draws to make for variants of the corpora.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(name: .shortAndLong, help: "How to print the scores.") var format = Format.table
  @Flag(name: .shortAndLong, help: "Show neither progress nor the summary.") var quiet = false
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if output == nil, noValidation, ablation == nil {
      throw ValidationError("Name the file to write with --output.")
    }
    if (input + [labels].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be only one of the input and the labels.")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let destination = output.map { ResultDestination.file(path: $0) }
    try destination?.check()
    let given = try labels.map { (path) throws(CommandFailure) in try ArticleLabels(path: path) }
    let corpora = try input.map { argument throws(CommandFailure) in
      try corpus(CorpusArgument(argument), given)
    }
    let status = StatusLine(quiet: quiet)
    let (weights, report) = try engine.run(status: status) { (engine) throws(EngineError) in
      try train(engine, on: corpora, status)
    }
    try destination?.write { (sink) throws(CommandFailure) in
      try sink([UInt8](weights.json(note: note(on: corpora)).utf8))
    }
    let bytes =
      format == .json
      ? try report.json() : [UInt8](report.text(markdown: format == .markdown).utf8)
    try ResultDestination.standardOutput.write { (sink) throws(CommandFailure) in try sink(bytes) }
    if !quiet { Console.write("\(summary(of: corpora)) (\(clock.elapsed))\n") }
  }

  private func summary(of corpora: [LabelledCorpus]) -> String {
    let count = corpora.reduce(0) { $0 + $1.articles.count }
    let families = Set(corpora.map(\.family)).count
    let remark = families == 1 && !noValidation ? "; nothing to validate by with one family" : ""
    return "\(Count.of(count, "article")) in \(Count.of(corpora.count, "corpus", "corpora")) of "
      + Count.of(families, "family", "families") + remark
  }

  private func corpus(
    _ argument: CorpusArgument, _ given: ArticleLabels?
  ) throws(CommandFailure) -> LabelledCorpus {
    let intake = Intake(
      strict: strict, threads: engine.threadCount, status: StatusLine(quiet: quiet))
    let records = try intake.read([argument.path]).records
    var stories = ArticleLabels(of: records).stories
    if let given { stories.merge(given.stories) { $1 } }
    guard records.contains(where: { stories[$0.article.id] != nil }) else {
      throw .nothingLabelledIn(path: argument.path)
    }
    return LabelledCorpus(
      name: argument.name, family: argument.family, articles: records.map(\.article),
      stories: stories)
  }

  private func train(
    _ engine: StoryEngine, on corpora: [LabelledCorpus], _ status: StatusLine
  ) throws(EngineError) -> (Weights, TrainingReport) {
    let training = try engine.training(on: corpora, seed: seed) { status.show($0) }
    let weights = try training.weights()
    let isValidated = !noValidation && training.families.count > 1
    var report = TrainingReport()
    report.scores = try training.scores(of: weights, validated: isValidated)
    if let ablation {
      report.ablation = try training.ablation(of: ablation, validated: isValidated)
    }
    return (weights, report)
  }

  /// What the weights were learned from, for their file.
  private func note(on corpora: [LabelledCorpus]) -> String {
    let names = corpora.map { corpus in
      "\(corpus.name) of family \(corpus.family) (\(corpus.summary))"
    }.sorted()
    let settings =
      engine.configured.words.isEmpty ? "" : "; " + engine.configured.words.joined(separator: ", ")
    return "Learned by newsfold \(Version.current) train from \(names.joined(separator: ", ")); "
      + "seed \(seed)\(settings). 'sameOutletLater' is not learned but kept."
  }
}
