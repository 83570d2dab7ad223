import ArgumentParser
import Rendering
import Stories
import StoryStore

/// `newsfold events`: what happened to the stories of a store.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Print what happened to the stories of a store, the oldest first.",
    discussion: """
      created, grew, shrank, merged (into another), split (off another), headlineChanged, expired. Each \
      has a number; --after NUMBER gives what came later.

      EXAMPLES
        newsfold events --store news.store --story s0c1e6a2b7f3d9a44
        newsfold events --store news.store --after 4711 --format jsonl
      """)

  /// The formats of events.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, jsonl
  }

  @OptionGroup var target: StoreOptions
  @Option(help: ArgumentHelp("Only what happened to one story.", valueName: "id"))
  var story: String?
  @Option(help: ArgumentHelp("Only events after the one with this number.", valueName: "number"))
  var after: Int64 = 0
  @Option(help: ArgumentHelp("At most so many.", valueName: "n")) var limit = 1_000
  @Option(name: .shortAndLong, help: "How to print the events.") var format = Format.table
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  func run() throws {
    try output.destination.check()
    let store = try target.open()
    let events = try CommandFailure.ofStore { () throws(StoreError) -> [StoryEvent] in
      guard let story else { return try store.events(after: after, limit: limit) }
      return Array(try store.history(of: StoryID(story)).filter { $0.number > after }.prefix(limit))
    }
    switch format {
    case .table: try output.destination.write(events, with: HistoryTable(style: output.tableStyle))
    case .jsonl: try output.destination.write(events, with: HistoryJSONLines())
    }
  }
}
