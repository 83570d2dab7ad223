import ArgumentParser
import Articles
import Newsfold
import Rendering

/// `newsfold extract`: the articles as they are understood.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print articles as they are understood, to see what a page gives.",
    discussion: """
      Of a web page, or of a page saved as text, this is the headline, the outlet, the date and the \
      article's own paragraphs, without menus, related headlines and footers. What a line of \
      --format jsonl holds can be read again by every command.

      EXAMPLES
        newsfold extract page.html
        newsfold extract --format jsonl saved/*.txt > articles.jsonl
      """)

  /// The formats of articles.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, jsonl
  }

  @OptionGroup var input: InputOptions
  @Option(name: .shortAndLong, help: "How to print the articles.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let clock = Stopwatch()
    try output.destination.check()
    let collection = try input.read(threads: Machine.cores, status: output.status)
    let articles = collection.records.map { record in
      let language = StoryEngine.language(of: record.article)
      return ExtractedArticle(file: record.file, article: record.article, language: language)
    }
    switch format {
    case .table:
      try output.destination.write(articles, with: ExtractionTable(style: output.tableStyle))
    case .jsonl: try output.destination.write(articles, with: ExtractionJSONLines())
    }
    let parts = [Count.of(articles.count, "article")] + collection.remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }
}
