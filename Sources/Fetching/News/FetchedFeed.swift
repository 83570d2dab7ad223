import Articles

/// What asking for a feed gave.
struct FetchedFeed: Sendable {
  /// What came of it.
  enum Answer: Sendable {
    case feed(Feed)
    case unchanged
    case failure(FetchError)
  }

  /// What the feed goes by.
  var name: String
  var answer: Answer
  /// What the server said of this version.
  var validators = Validators()

  /// Asks for the feed of a source, or reads the one that was saved.
  init(_ source: FeedSource, state: FetchState, by visitor: Visitor, _ options: FetchOptions) {
    name = source.name
    do throws(FetchError) {
      switch source {
      case .file(_, let content):
        answer = .feed(try Self.feed(in: content, charset: nil, address: nil))
      case .address(let text):
        guard let address = Address(text) else { throw .badAddress }
        let visit = try visitor.visit(
          address, for: .feed(state.validators(of: text, options)))
        let response = visit.response
        guard response.status != 304 else {
          answer = .unchanged
          return
        }
        validators = Validators(
          etag: response.fields["etag"], lastModified: response.fields["last-modified"])
        answer = .feed(
          try Self.feed(
            in: response.body, charset: response.charset, address: visit.address.text))
      }
    } catch {
      answer = .failure(error)
    }
  }

  private static func feed(
    in content: [UInt8], charset: String?, address: String?
  ) throws(FetchError) -> Feed {
    if let feed = FeedReader.feed(in: content, charset: charset, address: address) { return feed }
    if FeedList(content) != nil { throw .feedList }
    throw .notAFeed(named: address.flatMap { FeedDiscovery.address(in: content, at: $0) })
  }
}
