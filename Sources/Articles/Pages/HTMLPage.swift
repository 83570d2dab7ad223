/// Finds the article in an HTML page.
package enum HTMLPage {
  /// The article, or nil where the page has none.
  package static func article(in bytes: [UInt8]) -> ExtractedPage? {
    SavedPage.article(in: String(decoding: bytes, as: UTF8.self))
  }
}
