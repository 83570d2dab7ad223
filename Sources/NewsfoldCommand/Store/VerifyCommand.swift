import ArgumentParser
import StoryStore

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
