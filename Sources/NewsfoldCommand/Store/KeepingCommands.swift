import ArgumentParser
import Articles
import Rendering
import Stories
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

/// `newsfold pin`: stories that do not expire.
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Keep stories of a store from expiring.",
    discussion: """
      EXAMPLES
        newsfold pin --store news.store s0c1e6a2b7f3d9a44
        newsfold pin --store news.store s0c1e6a2b7f3d9a44 --off
      """)

  @OptionGroup var target: StoreOptions
  @Argument(help: "The ids of the stories.") var stories: [String]
  @Flag(help: "Let them expire again.") var off = false

  func run() throws {
    let store = try target.open()
    for story in stories {
      try CommandFailure.ofStore { () throws(StoreError) in try store.pin(StoryID(story), !off) }
    }
  }
}

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

/// `newsfold backup`: a copy of a store that is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy a store to another file, while others use it.",
    discussion: """
      The copy is the store as it was at one moment, and a store itself: to restore it, stop what uses \
      the store and put the copy in its place, without the files whose names end in -wal and -shm.

      EXAMPLES
        newsfold backup --store news.store monday.store
      """)

  @OptionGroup var target: StoreOptions
  @Argument(help: "The file to make.", completion: .file()) var file: String

  func run() throws {
    let store = try target.open()
    try CommandFailure.ofStore { () throws(StoreError) in try store.backup(to: file) }
  }
}

/// `newsfold compact`: no more room than needed.
struct CompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Give back the room that removed articles have left in a store.",
    discussion: """
      EXAMPLES
        newsfold compact --store news.store
      """)

  @OptionGroup var target: StoreOptions

  func run() throws {
    let store = try target.open()
    try CommandFailure.ofStore { () throws(StoreError) in try store.compact() }
  }
}

/// `newsfold verify`: whether a store is sound.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a store is sound; exit status 65 where it is not.",
    discussion: """
      EXAMPLES
        newsfold verify --store news.store
      """)

  @OptionGroup var target: StoreOptions
  @Flag(name: .shortAndLong, help: "Show no summary.") var quiet = false

  func run() throws {
    let store = try target.open()
    let (faults, status) = try CommandFailure.ofStore {
      () throws(StoreError) -> ([String], StoreStatus) in
      (try store.verify(), try store.status())
    }
    guard faults.isEmpty else {
      throw CommandFailure.storeHasFaults(path: target.store, faults)
    }
    if !quiet {
      Console.write(
        "\(Count.of(status.articles, "article")) in "
          + "\(Count.of(status.stories, "story", "stories")), no fault\n")
    }
  }
}
