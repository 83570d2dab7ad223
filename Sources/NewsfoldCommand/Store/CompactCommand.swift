import ArgumentParser
import StoryStore

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
