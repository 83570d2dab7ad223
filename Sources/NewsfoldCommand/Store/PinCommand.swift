import ArgumentParser
import Stories
import StoryStore

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
