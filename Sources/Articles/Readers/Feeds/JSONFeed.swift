#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads JSON Feed, versions 1 and 1.1.
enum JSONFeed {
  /// The feed in `content`, which is UTF-8; items that cannot be read are given to `skip` with
  /// their lines.
  ///
  /// A feed that is cut short gives the items before the cut.
  static func feed(
    in content: [UInt8], address: String?, skip: (_ line: Int, _ reason: SkipReason) -> Void
  ) -> Feed {
    var feed = Feed()
    let decoder = JSONDecoder()
    if let head = head(of: content, decoder) {
      feed.title = head.title.map(FeedText.line).flatMap(Feed.name)
      feed.link = head.home_page_url ?? head.feed_url
      feed.language = head.language.flatMap(Feed.name)
    }
    for slice in JSONSplitter.records(of: content) {
      if let fault = slice.fault {
        skip(slice.line, fault)
        continue
      }
      let bytes = content[slice.range]
      if let offset = firstInvalidUTF8(in: bytes) {
        skip(slice.line, .invalidUTF8(byteOffset: offset))
      } else if let item = try? decoder.decode(Item.self, from: Data(bytes)) {
        feed.items.append(
          item.values(line: slice.line, base: feed.link ?? address).item())
      } else {
        skip(slice.line, .brokenJSON(detail: "no item of a JSON Feed"))
      }
    }
    return feed
  }

  /// What stands beside the items; of a damaged feed, what stands before them.
  private static func head(of content: [UInt8], _ decoder: JSONDecoder) -> Head? {
    if let head = try? decoder.decode(Head.self, from: Data(content)) { return head }
    let first = content.firstIndex { !isJSONSpace($0) } ?? 0
    guard let items = WrappedArray.start(in: content.span, from: first) else { return nil }
    return try? decoder.decode(Head.self, from: Data(content[..<items] + Array("[]}".utf8)))
  }

  // The names are those of the format.
  private struct Head: Decodable {
    var title: String?
    var home_page_url: String?
    var feed_url: String?
    var language: String?
  }

  /// A text that some write as a number.
  private struct Text: Decodable {
    var value: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        value = text
      } else {
        value = try container.decode(Decimal.self).description
      }
    }
  }

  private struct Author: Decodable {
    var name: String?
  }

  private struct Item: Decodable {
    var id: Text?
    var url: String?
    var external_url: String?
    var title: String?
    var content_html: String?
    var content_text: String?
    var summary: String?
    var date_published: String?
    var date_modified: String?
    var author: Author?
    var authors: [Author]?
    var tags: [String]?
    var language: String?

    func values(line: Int, base: String?) -> FeedValues {
      var values = FeedValues()
      values.line = line
      let texts: [(FeedField, String?)] = [
        (.id, id?.value), (.title, title), (.body, content_html), (.body, content_text),
        (.body, summary), (.published, date_published), (.updated, date_modified),
        (.author, author?.name), (.language, language),
      ]
      for (rank, (field, text)) in texts.enumerated() {
        if let text { values.add(field, rank: rank, text) }
      }
      for name in (authors ?? []).compactMap(\.name) { values.add(.author, rank: 0, name) }
      for tag in tags ?? [] { values.add(.tag, rank: 0, tag) }
      if let link = url ?? external_url {
        values.add(.link, rank: 0, WebAddress.resolved(link, against: base))
      }
      return values
    }
  }
}
