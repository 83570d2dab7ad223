extension Sequence<Article> {
  /// The articles in the order of their content: by time of publication (undated ones last), then by
  /// title, body, source, URL and id.
  ///
  /// Whatever breaks a tie by position breaks it by content once the articles are in this order, so no
  /// result depends on the order in which they arrived. Ids come last: they are often made on arrival.
  ///
  /// Complexity: O(n log n) comparisons.
  package func inContentOrder() -> [Article] {
    sorted { left, right in
      let times = (left.published?.earliest ?? .max, right.published?.earliest ?? .max)
      if times.0 != times.1 { return times.0 < times.1 }
      for field in Self.fieldsInOrder {
        let (a, b) = (field(left).utf8, field(right).utf8)
        if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
      }
      return false
    }
  }

  private static var fieldsInOrder: [(Article) -> String] {
    [
      \.title, \.body, { $0.published?.description ?? "" }, { $0.source ?? "" }, { $0.url ?? "" },
      { $0.language ?? "" }, \.id.rawValue,
    ]
  }
}
