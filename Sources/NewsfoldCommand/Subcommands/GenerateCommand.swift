import ArgumentParser
import SyntheticNews

/// `newsfold generate`: made-up articles whose stories are known.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write made-up articles, with the story that each reports.",
    discussion: """
      The words are invented; how often they occur, how long articles are and how alike those of \
      one story are is taken from news in English. So anyone can repeat a measurement of speed on the \
      same articles, without anybody's texts. For quality they are no measure: real stories resemble \
      each other in more ways.

      A line is a JSON object with "id", "title", "body", "source", "url", "published", "story" and, \
      for those that took over another's text, "reprintOf". The same seed gives the same articles, \
      and fewer of them are the first of more.

      EXAMPLES
        newsfold generate --articles 20000 --output made-up.jsonl.gz
        newsfold generate --articles 2000 --per-day 500 | newsfold evaluate -
        newsfold generate --articles 5000 --seed 7 | newsfold cluster - --limit 10
      """)

  @OptionGroup var made: GenerationOptions
  @Option(help: ArgumentHelp("How many articles to write.", valueName: "n"))
  var articles: Int
  @Option(help: ArgumentHelp("Leave out so many first ones.", valueName: "n"))
  var skip = 0
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of standard output; compressed where its name ends in .gz.",
      discussion: "The file appears, or is replaced, only when it is complete.",
      valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(name: .shortAndLong, help: "Show no summary.") var quiet = false

  func validate() throws {
    try GenerationOptions.check(articles: articles)
    if !(0...GenerationOptions.limit).contains(skip) {
      throw ValidationError("--skip takes a number from 0 to \(GenerationOptions.limit).")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    let destination = output.map { ResultDestination.file(path: $0) } ?? .standardOutput
    try destination.check()
    try destination.write { (sink) throws(CommandFailure) in
      if let output, output.hasSuffix(".gz") {
        let gzip = GzipWriter()
        try writeArticles { (bytes) throws(CommandFailure) in try sink(gzip.compress(bytes)) }
        try sink(gzip.finish())
      } else {
        try writeArticles(to: sink)
      }
    }
    if !quiet { Console.write("\(Count.of(articles, "article")) written (\(clock.elapsed))\n") }
  }

  private func writeArticles(
    to sink: ([UInt8]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let pieceBytes = 1 << 18
    var bytes: [UInt8] = []
    for article in made.news.articles(from: skip).prefix(articles) {
      article.appendJSONLine(to: &bytes)
      if bytes.count >= pieceBytes {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }
}
