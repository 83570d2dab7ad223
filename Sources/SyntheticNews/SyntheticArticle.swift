public import Articles

/// A made-up article, and what is known about it.
public struct SyntheticArticle: Hashable, Sendable {
  /// The article.
  public var article: Article
  /// The story that it reports.
  public var story: String
  /// The article whose text it took over; nil where the text is its own.
  public var reprintOf: ArticleID?
}

extension SyntheticArticle {
  /// Appends the article as a line of JSON: the fields of an article, and "story" and "reprintOf".
  ///
  /// Complexity: linear in the text.
  public func appendJSONLine(to bytes: inout [UInt8]) {
    bytes += Array("{\"id\":".utf8)
    Self.append(article.id.rawValue, to: &bytes)
    let fields: [(String, String?)] = [
      (",\"title\":", article.title), (",\"body\":", article.body),
      (",\"source\":", article.source),
      (",\"url\":", article.url), (",\"published\":", article.published?.iso8601),
      (",\"story\":", story), (",\"reprintOf\":", reprintOf?.rawValue),
    ]
    for (name, value) in fields {
      guard let value else { continue }
      bytes += name.utf8
      Self.append(value, to: &bytes)
    }
    bytes += Array("}\n".utf8)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let text = Array(text.utf8)
    var start = 0
    for place in text.indices where text[place] < 0x20 || text[place] == 0x22 || text[place] == 0x5c
    {
      bytes += text[start..<place]
      // The texts have line breaks; nothing else that must be escaped but quotes.
      let isBreak = text[place] == UInt8(ascii: "\n")
      bytes += [UInt8(ascii: "\\"), isBreak ? UInt8(ascii: "n") : text[place]]
      start = place + 1
    }
    bytes += text[start...]
    bytes.append(UInt8(ascii: "\""))
  }
}
