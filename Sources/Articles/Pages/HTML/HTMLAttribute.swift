/// The attributes that matter for finding an article.
enum HTMLAttribute: UInt8, Sendable {
  case id, className, itemprop, role, datetime, content, property, name, rel, href, style, hidden
  case ariaHidden, lang, type, httpEquiv, pubdate

  /// The attributes by their names in lower case.
  static let byName = NameTable<HTMLAttribute>([
    "id": .id, "class": .className, "itemprop": .itemprop, "role": .role, "datetime": .datetime,
    "content": .content, "property": .property, "name": .name, "rel": .rel, "href": .href,
    "style": .style, "hidden": .hidden, "aria-hidden": .ariaHidden,
    "lang": .lang, "type": .type, "http-equiv": .httpEquiv, "pubdate": .pubdate,
  ])
}
