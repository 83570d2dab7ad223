import Articles
import Fetching

/// What an argument of `newsfold fetch` means.
enum FeedArgument {
  /// The feeds that an argument names: an address, a file with a feed, or a file that lists feeds.
  static func sources(of argument: String) throws(CommandFailure) -> [FeedSource] {
    if argument.contains("://") { return [.address(argument)] }
    let content = try content(of: argument)
    if let list = FeedList(content) {
      guard !list.addresses.isEmpty else { throw .emptyFeedList(path: argument) }
      return list.addresses.map { .address($0) }
    }
    guard FeedKind(of: content) != nil else { throw .noFeed(path: argument) }
    return [.file(path: argument, content: content)]
  }

  private static func content(of path: String) throws(CommandFailure) -> [UInt8] {
    do throws(CommandFailure) {
      return try InputFile.bytes(at: path)
    } catch .input(.noSuchInput) {
      throw .noSuchFeed(argument: path)
    } catch {
      throw error
    }
  }
}
