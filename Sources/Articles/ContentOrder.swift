/// The order in which articles are taken where nothing else tells them apart.
///
/// It depends on what the articles say and never on the order in which they came. Ids come last: they
/// are often made on arrival.
package enum ContentOrder {
  /// Whether `left` comes before `right`: the earlier published first and the undated last, then by
  /// the bytes of title, body, source, URL and id.
  package static func precedes(_ left: Article, _ right: Article) -> Bool {
    if left.published != right.published {
      guard let leftTime = left.published else { return false }
      guard let rightTime = right.published else { return true }
      return leftTime < rightTime
    }
    return precedes(left.title, right.title)
      ?? precedes(left.body, right.body)
      ?? precedes(left.source ?? "", right.source ?? "")
      ?? precedes(left.url ?? "", right.url ?? "")
      ?? precedes(left.id.rawValue, right.id.rawValue)
      ?? false
  }

  /// Whether `left` comes first in byte order; nil when both have the same bytes.
  private static func precedes(_ left: String, _ right: String) -> Bool? {
    if left.utf8.elementsEqual(right.utf8) { return nil }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
