import ArgumentParser
import Articles

/// `newsfold extract`: the articles as they are understood.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print articles as they are understood, to see what a page gives.",
    discussion: """
      Of a web page, or of a page saved as text, this is the headline, the outlet, the date and the \
      article's own paragraphs, without menus, related headlines and footers. What a line of \
      --format jsonl holds can be read again by every command. Articles are printed as they are read, \
      in the order of the input, so that it may be of any size. Of several with one id the first to come \
      keeps it and the others become id#2, id#3 and so on: what is printed cannot be taken back, so the \
      order of the input decides here, where the other commands choose by content; a warning says how \
      many there were.

      EXAMPLES
        newsfold extract page.html
        newsfold extract --format jsonl saved/*.txt > articles.jsonl
        newsfold extract --format jsonl crawl.warc.gz -o articles.jsonl --report read.json
      """)

  /// The formats of articles.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, jsonl
  }

  @OptionGroup var input: InputOptions
  @Option(name: .shortAndLong, help: "How to print the articles.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Output") var report: ReportOptions

  func validate() throws {
    try OutputFiles.checkApart(("--output", output.output), ("--report", report.report))
  }

  func run() throws {
    let clock = Stopwatch()
    try output.destination.check()
    try report.check()
    let renderer = ExtractionRenderer(format: format, style: output.tableStyle)
    var log = IntakeLog()
    try output.destination.write { (sink) throws(CommandFailure) in
      log = try input.reader(threads: Machine.cores, status: output.status).stream(input.input) {
        (batch, log) throws(CommandFailure) in
        let isFirst = log.articles == batch.records.count
        for piece in renderer.pieces(of: batch.records, isFirst: isFirst) {
          try sink(piece.bytes)
          for language in piece.languages { log.add(language: language) }
        }
      }
    }
    if log.renamed > 0 {
      Console.write(
        "warning: \(Count.of(log.renamed, "article")) had an id that was taken, and got another one: "
          + "in another order of the input other articles would\n")
    }
    try report.write(log.report(command: "extract", inputs: input.input))
    let parts = [Count.of(log.articles, "article")] + log.remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }
}
