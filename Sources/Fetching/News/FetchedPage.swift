import Articles

/// The article in a page that a feed has named.
struct FetchedPage: Sendable {
  /// Where the page was in the end.
  var address: Address
  /// What is in it.
  var page: ExtractedPage

  /// Asks for a page and finds the article in it.
  init(at address: Address, by visitor: Visitor) throws(FetchError) {
    let visit = try visitor.visit(address, for: .page)
    let response = visit.response
    let type = response.mediaType
    guard type.isEmpty || type.hasPrefix("text/") || type.contains("html") || type.contains("xml")
    else { throw .notAPage(type: type) }
    let bytes = CharsetDecoding.page(response.body, charset: response.charset)
    guard let page = HTMLPage.article(in: bytes), !page.body.isEmpty else { throw .noArticle }
    self.address = visit.address
    self.page = page
  }
}
