import ArgumentParser
import StoryStore

/// How long articles are kept.
struct ExpiryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Remove articles that were published longer ago, such as 30d, 12h or 4w; undated ones count from "
        + "when they were added, and those of pinned stories stay.", valueName: "age"))
  var keep: Age?

  /// Removes what is too old; says how much.
  func apply(to store: StoryStore) throws(CommandFailure) -> String? {
    guard let keep else { return nil }
    let count = try CommandFailure.ofStore { () throws(StoreError) in
      try store.expire(olderThan: keep.seconds)
    }
    return "\(Count.of(count, "article")) expired"
  }
}
