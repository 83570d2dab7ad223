/// Reads the one article of a page.
enum PageRecordReader {
  /// The article of an HTML page, whose own encoding holds.
  static func html(_ raw: [UInt8], file: String) -> RecordFields.Outcome {
    outcome(of: HTMLPage.article(in: raw), raw: raw, file: file)
  }

  /// The article of an HTML page that was fetched from `address`, by a server that named its encoding
  /// or did not.
  static func html(
    _ raw: [UInt8], charset: String?, address: String?, file: String
  ) -> RecordFields.Outcome {
    var page = HTMLPage.article(in: CharsetDecoding.page(raw, charset: charset))
    if let address, !address.isEmpty {
      page?.url = address
      if page?.published == nil, let day = AddressDate.day(in: address) {
        page?.published = day
        page?.dateFinding = DateFinding(.address, .likely)
      }
    }
    return outcome(of: page, raw: raw, file: file)
  }

  /// The article of a page's visible text.
  static func text(_ bytes: [UInt8], raw: [UInt8], file: String) -> RecordFields.Outcome {
    if let offset = firstInvalidUTF8(in: bytes[...]) {
      return .skip(.invalidUTF8(byteOffset: offset))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return outcome(of: SavedPage.article(in: text), raw: raw, file: file)
  }

  private static func outcome(
    of page: ExtractedPage?, raw: [UInt8], file: String
  ) -> RecordFields.Outcome {
    guard let page, hasWord(page.title) || hasWord(page.body) else { return .skip(.noWords) }
    let article = Article(
      id: page.url.map { .derived(from: $0) } ?? .derived(from: raw), title: page.title,
      body: page.body, source: page.source ?? page.url.flatMap(WebAddress.outlet(of:)),
      author: page.author, url: page.url, published: page.published, language: page.language,
      tags: page.tags)
    return .article(
      ArticleRecord(
        article: article, file: file, withheld: page.withheld,
        finding: PageFinding(body: page.certainty, date: page.dateFinding)),
      unreadableDate: nil)
  }
}
