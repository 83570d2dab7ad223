/// Finds the article in the visible text of a page.
package enum SavedPage {
  /// The article: the first line is its title, the rest its body; nil for white space alone.
  package static func article(in text: String) -> ExtractedPage? {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let title = lines.first else { return nil }
    return ExtractedPage(
      title: String(title), body: lines.dropFirst().joined(separator: "\n"))
  }
}
