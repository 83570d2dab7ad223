/// What kind of feed a content is, told from how it begins.
package enum FeedKind: Hashable, Sendable {
  /// RSS or Atom.
  case xml
  /// JSON Feed.
  case json
  /// A list of feeds: OPML.
  case list

  /// The bytes at the beginning that are looked at.
  private static let headBytes = 1 << 14

  /// The kind of `content`, or nil where it is no feed.
  ///
  /// The first element decides, whatever stands before it; RDF is a feed where RSS is named.
  package init?(of content: [UInt8]) {
    let head = content.prefix(Self.headBytes)
    guard let first = head.first(where: { !isJSONSpace($0) && ![0xef, 0xbb, 0xbf].contains($0) })
    else { return nil }
    if first == UInt8(ascii: "{") {
      guard Self.namesJSONFeed(head) else { return nil }
      self = .json
      return
    }
    switch Self.root(of: head) {
    case "rss", "feed": self = .xml
    case "rdf":
      let marks = ["purl.org/rss/", "netscape.com/rdf"]
      guard marks.contains(where: { Self.end(of: $0, in: head) != nil }) else {
        return nil
      }
      self = .xml
    case "opml": self = .list
    default: return nil
    }
  }

  /// Whether a version of JSON Feed is what a member `version` says; a text may speak of it, too.
  private static func namesJSONFeed(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head
    while let end = end(of: "\"version\"", in: rest) {
      rest = rest[end...]
      let value = rest.prefix(80).filter { !isJSONSpace($0) && $0 != UInt8(ascii: "\\") }
      let names = ["https", "http"].map { Array(":\"\($0)://jsonfeed.org/version/".utf8) }
      if names.contains(where: value.starts(with:)) { return true }
    }
    return false
  }

  /// The index behind the first `mark`, or nil where there is none.
  ///
  /// The standard library's search is a hundred times slower.
  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let (mark, span) = (Array(mark.utf8), bytes.span)
    var start = 0
    while start + mark.count <= span.count {
      var length = 0
      while length < mark.count, span[start + length] == mark[length] { length += 1 }
      if length == mark.count { return bytes.startIndex + start + length }
      start += 1
    }
    return nil
  }

  /// The name of the first element that is a feed's, without its prefix, in small letters; nil
  /// where another one comes first.
  private static func root(of head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      guard let next = rest.first else { return nil }
      if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
        rest = rest[afterDeclaration(rest)...]
      } else if XMLBytes.isNameStart(next) {
        let name = String(decoding: rest.prefix { XMLBytes.isName($0) }, as: UTF8.self)
        let local = XMLMending.local(name)
        // What a server complains of before the feed.
        if ["br", "b", "p"].contains(local) { continue }
        return local
      }
    }
    return nil
  }

  private static func afterDeclaration(_ rest: ArraySlice<UInt8>) -> Int {
    let isComment = rest.starts(with: Array("!--".utf8))
    guard let end = end(of: isComment ? "-->" : ">", in: rest) else { return rest.endIndex }
    if !isComment, rest.first == UInt8(ascii: "!"), rest[..<end].contains(UInt8(ascii: "[")),
      let close = rest.firstIndex(of: UInt8(ascii: "]")),
      let last = rest[close...].firstIndex(of: UInt8(ascii: ">"))
    {
      return last + 1
    }
    return end
  }
}
