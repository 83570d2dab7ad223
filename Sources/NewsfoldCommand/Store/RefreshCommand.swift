import ArgumentParser
import StoryStore

/// `newsfold refresh`: the stories of a store as one run over all its articles finds them.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Group all articles of a store anew; its stories keep their ids.",
    discussion: """
      A story keeps its id as it grows. Where several become one, the oldest stays and the ids of the \
      others stand for it; where one falls apart, the side with most of its articles keeps the id. What \
      happened is in 'newsfold events'.

      EXAMPLES
        newsfold refresh --store news.store
        newsfold refresh --store news.store --keep 30d
      """)

  @OptionGroup var target: StoreOptions
  @OptionGroup(title: "Expiry") var expiry: ExpiryOptions
  @Flag(name: .shortAndLong, help: "Show neither progress nor the summary.") var quiet = false
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func run() throws {
    let clock = Stopwatch()
    let status = StatusLine(quiet: quiet)
    let store = try target.open(engine: engine, status: status)
    let expired = try expiry.apply(to: store)
    let result = try store.refreshed()
    status.clear()
    let words = [expired, result.words].compactMap(\.self).joined(separator: ", ")
    if !quiet { Console.write("\(words) (\(clock.elapsed))\n") }
  }
}
