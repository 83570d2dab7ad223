/// The order in which articles are taken where nothing else tells them apart.
///
/// It depends on what the articles say and never on the order in which they came. Ids come late:
/// they are often made on arrival.
package enum ContentOrder {
  /// Whether `left` comes before `right`: the earlier published first, then by the bytes of title,
  /// body, source, URL, id, author, language and tags; what is missing, a date too, comes last.
  package static func precedes(_ left: Article, _ right: Article) -> Bool {
    decision(left, right) ?? false
  }

  /// What `precedes` says of two articles; nil where both say the same.
  static func decision(_ left: Article, _ right: Article) -> Bool? {
    if left.published != right.published {
      guard let leftTime = left.published else { return false }
      guard let rightTime = right.published else { return true }
      return leftTime < rightTime
    }
    return decision(left.title, right.title)
      ?? decision(left.body, right.body)
      ?? decision(left.source, right.source)
      ?? decision(left.url, right.url)
      ?? decision(left.id.rawValue, right.id.rawValue)
      ?? decision(left.author, right.author)
      ?? decision(left.language, right.language)
      ?? decision(left.tags.joined(separator: "\n"), right.tags.joined(separator: "\n"))
  }

  /// Whether `left` comes first in byte order, what is missing last; nil when both have the same
  /// bytes.
  static func decision(_ left: String?, _ right: String?) -> Bool? {
    guard let left else { return right == nil ? nil : false }
    guard let right else { return true }
    let order = byteOrder(left, right)
    return order == 0 ? nil : order < 0
  }
}
