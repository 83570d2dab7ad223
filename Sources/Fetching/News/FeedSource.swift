/// A feed that is to be fetched, or was saved.
package enum FeedSource: Hashable, Sendable {
  /// A feed on the web.
  case address(String)
  /// A feed in a file: its path and its content.
  case file(path: String, content: [UInt8])

  /// What the feed goes by.
  package var name: String {
    switch self {
    case .address(let text): text
    case .file(let path, _): path
    }
  }
}
