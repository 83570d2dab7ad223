/// The first of many lines on standard error, which are not to hide everything else.
enum FirstLines {
  /// How many lines of one kind are shown; the rest is counted.
  static let limit = 20

  /// The first lines, and after them how many more there are.
  ///
  /// - Parameters:
  ///   - lines: The lines, or at least the first `limit` of them.
  ///   - count: How many lines there are.
  ///   - remark: What to say of those that are not shown: "skipped".
  /// - Returns: The lines to show.
  static func of(
    _ lines: [some CustomStringConvertible], count: Int, remark: String? = nil
  ) -> [String] {
    let shown = lines.prefix(limit).map(\.description)
    guard count > shown.count else { return shown }
    return shown + ["and \(count - shown.count) more" + (remark.map { " \($0)" } ?? "")]
  }
}
