import ArgumentParser
import Rendering
import Stories
import StoryStore

/// `newsfold export`: the articles of a store, to be read by anything.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the articles of a store as JSON Lines, each with its story.",
    discussion: """
      EXAMPLES
        newsfold export --store news.store -o news.jsonl
        newsfold export --store news.store | newsfold cluster - --format graphml -o news.graphml
      """)

  @OptionGroup var target: StoreOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.destination.check()
    let store = try target.open()
    let articles = try CommandFailure.ofStore { () throws(StoreError) in
      try store.articlesWithStories()
    }
    let lines = articles.map {
      ExtractedArticle(file: $0.story?.rawValue ?? "", article: $0.article)
    }
    try output.destination.write(lines, with: ExtractionJSONLines(place: "story"))
    output.summarize(Count.of(articles.count, "article"))
  }
}
