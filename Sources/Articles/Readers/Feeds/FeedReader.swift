/// Reads feeds: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed.
package enum FeedReader {
  private static let isNoUTF8 = XMLMending.Fault(
    line: 1, detail: "some of it is not the UTF-8 that it is taken for")

  /// The feed in `bytes`; nil where they are none.
  ///
  /// A server may have named a character set; `address` is where the feed is, for addresses in it that
  /// are relative.
  ///
  /// Complexity: linear in the bytes.
  package static func feed(in bytes: [UInt8], charset: String?, address: String?) -> Feed? {
    let (content, isDamaged) = FeedEncoding.utf8(bytes, charset: charset)
    switch FeedKind(of: content) {
    case .xml: return xml(content, isDamaged: isDamaged, address: address)
    case .json: return JSONFeed.feed(in: content, address: address) { _, _ in }
    case .list, nil: return nil
    }
  }

  private static func xml(_ content: [UInt8], isDamaged: Bool, address: String?) -> Feed {
    let (document, fault) = XMLMending.mended(content)
    var handler = XMLFeedHandler(address: address)
    let found = XMLEvents.read(document, by: &handler)
    var feed = handler.feed()
    feed.fault = fault ?? found ?? (isDamaged ? Self.isNoUTF8 : nil)
    return feed
  }

  /// What a file that is a feed gives.
  static func reading(of raw: [UInt8], file: String) -> FileReading {
    var reading = FileReading()
    let (content, isDamaged) = FeedEncoding.utf8(raw, charset: nil)
    let feed: Feed
    if FeedKind(of: content) == .json {
      feed = JSONFeed.feed(in: content, address: nil) { line, reason in
        reading.skip(reason, file: file, line: line)
      }
    } else {
      feed = xml(content, isDamaged: isDamaged, address: nil)
    }
    for item in feed.items {
      reading.add(item.outcome(in: feed, file: file), file: file, line: item.line)
    }
    if let fault = feed.fault {
      reading.skip(.damagedFeed(detail: fault.detail), file: file, line: fault.line)
    } else if feed.items.isEmpty, reading.skipped.isEmpty {
      reading.skip(.emptyFeed, file: file)
    }
    return reading
  }
}
