import Foundation

/// What is kept from one run to the next, so that feeds without news cost a short answer.
package struct FetchState: Hashable, Sendable, Codable {
  /// What is kept of a feed.
  package struct Entry: Hashable, Sendable, Codable {
    /// What the server said of the version whose items were all fetched.
    package var validators: Validators
    /// The most items that were taken then.
    package var limit: Int
    /// Whether their pages were fetched.
    package var withPages: Bool
  }

  /// By the addresses of the feeds.
  package var feeds: [String: Entry] = [:]

  /// What is kept before anything was fetched.
  package init() {}

  /// The state in a file's bytes; nil where it is none.
  package init?(_ bytes: [UInt8]) {
    guard let state = try? JSONDecoder().decode(FetchState.self, from: Data(bytes)) else {
      return nil
    }
    self = state
  }

  /// The bytes of a file, the same for the same state.
  package var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [0x0a]
  }

  /// What to ask the server of a feed with; nothing, where more is wanted now than then.
  func validators(of address: String, _ options: FetchOptions) -> Validators {
    guard let entry = feeds[address], entry.limit >= options.itemLimit,
      entry.withPages || options.feedsOnly
    else { return Validators() }
    return entry.validators
  }
}
