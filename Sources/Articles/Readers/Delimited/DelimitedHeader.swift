/// Finds out whether a content begins with the header of a table, and what stands between its
/// fields.
enum DelimitedHeader {
  private static let separators = Array(",\t;|".utf8)
  private static let longestHeader = 1 << 16

  /// The separator under which the first row has the most names of fields, a title or body among
  /// them, or nil.
  ///
  /// Where the file is not named as a table, two known names and a row of the header's length among
  /// the next are needed, or a page whose first line reads "News | Content | Site" would be one.
  static func separator(in content: [UInt8], isNamed: Bool) -> UInt8? {
    let head = content.span.extracting(0..<min(content.count, longestHeader))
    var best: (separator: UInt8, count: Int)?
    for separator in separators {
      var parser = DelimitedParser(separator: separator)
      guard let row = parser.next(in: head, isWhole: true), row.fault == nil else { continue }
      let fields = row.fields.compactMap { field in
        FieldName.named(String(trimmed(field.text(in: content))))?.field
      }
      let hasText = fields.contains(.title) || fields.contains(.body)
      guard hasText,
        isNamed || (fields.count > 1 && hasRow(of: row.fields.count, in: head, by: &parser))
      else { continue }
      if fields.count > best?.count ?? 0 { best = (separator, fields.count) }
    }
    return best?.separator
  }

  /// Whether one of the next five rows has so many fields, or there are none.
  private static func hasRow(
    of count: Int, in head: Span<UInt8>, by parser: inout DelimitedParser
  ) -> Bool {
    var isEmpty = true
    for _ in 0..<5 {
      guard let row = parser.next(in: head, isWhole: true) else { break }
      if row.fault == nil, row.hasFields(count) { return true }
      isEmpty = false
    }
    return isEmpty
  }
}
