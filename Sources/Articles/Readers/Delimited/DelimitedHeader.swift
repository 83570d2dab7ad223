/// Finds out whether a content begins with the header of a table, and what stands between its
/// fields.
enum DelimitedHeader {
  private static let separators = Array(",\t;|".utf8)
  private static let longestHeader = 1 << 16

  /// The separator under which the first row has the most names of fields, a title or body among
  /// them, or nil.
  ///
  /// Two known names are needed to tell a table from prose, one
  /// where the file is named as a table.
  static func separator(in content: [UInt8], isNamed: Bool) -> UInt8? {
    var best: (separator: UInt8, count: Int)?
    for separator in separators {
      var parser = DelimitedParser(
        content: Array(content.prefix(longestHeader)), separator: separator)
      guard let row = parser.next(), row.fault == nil else { continue }
      let fields = row.fields.compactMap { field in
        FieldName.named(String(trimmed(parser.text(of: field))))?.field
      }
      let hasText = fields.contains(.title) || fields.contains(.body)
      guard hasText, fields.count >= (isNamed ? 1 : 2) else { continue }
      if fields.count > best?.count ?? 0 { best = (separator, fields.count) }
    }
    return best?.separator
  }
}
