import ArgumentParser
import Articles
import StoryStore

/// `newsfold remove`: articles that a store is to forget.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove articles from a store.",
    discussion: """
      Their stories are composed anew from the reports that are left.

      EXAMPLES
        newsfold remove --store news.store reuters-4711 bbc-32
      """)

  @OptionGroup var target: StoreOptions
  @Argument(help: "The ids of the articles.") var articles: [String]
  @Flag(name: .shortAndLong, help: "Show no summary.") var quiet = false
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func run() throws {
    let store = try target.open(engine: engine, status: StatusLine(quiet: true))
    let count = try CommandFailure.ofStore { () throws(StoreError) -> Int in
      try store.remove(articles.map { ArticleID($0) })
    }
    if count == 0 { throw CommandFailure.store(.unknownArticle(id: articles.first ?? "")) }
    if !quiet { Console.write("\(Count.of(count, "article")) of \(articles.count) removed\n") }
  }
}
