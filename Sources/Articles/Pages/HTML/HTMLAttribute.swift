/// The attributes that matter for finding an article.
enum HTMLAttribute: UInt8, Sendable {
  case id, className, itemprop, role, datetime, content, property, name, rel, href, style, hidden
  case ariaHidden, lang, type, httpEquiv, pubdate

  /// The attribute that has this name in lower case.
  init?(name: String) {
    guard let attribute = Self.byName[name] else { return nil }
    self = attribute
  }

  private static let byName: [String: HTMLAttribute] = [
    "id": .id, "class": .className, "itemprop": .itemprop, "role": .role, "datetime": .datetime,
    "content": .content, "property": .property, "name": .name, "rel": .rel, "href": .href,
    "style": .style, "hidden": .hidden, "aria-hidden": .ariaHidden,
    "lang": .lang, "type": .type, "http-equiv": .httpEquiv, "pubdate": .pubdate,
  ]
}
