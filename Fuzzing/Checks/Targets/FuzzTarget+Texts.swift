@testable import Articles
@testable import TextAnalysis

extension FuzzTarget {
  /// Pages saved as text.
  static let texts = FuzzTarget("texts") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard let page = SavedPage.article(in: text) else { return nil }
    return page.title.isEmpty && page.body.isEmpty ? "a page without title and body" : nil
  }

  /// Tokens: they stand behind each other, and are the same one by one and many at once.
  static let tokens = FuzzTarget("tokens") { bytes in
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var single = TokenScanner(leadWordCount: 5, table: .shared)
    var joint = TokenScanner(leadWordCount: 5, table: .shared)
    var batch = [Token](repeating: Token(start: 0, end: 0, isInLead: false), count: 8)
    var end = 0
    while true {
      let count = joint.scan(text.span, into: &batch)
      for token in batch[..<count] {
        guard token.start >= end, token.end > token.start, token.end <= text.count else {
          return "\(token) follows \(end)"
        }
        // Two characters of a script without spaces share the one between them.
        end = token.start
        guard single.next(in: text.span) == token else { return "\(token) differs" }
      }
      if count < batch.count { break }
    }
    if single.next(in: text.span) != nil { return "one token is left" }
    let isEqual = single.wordCount == joint.wordCount && single.leadEnd == joint.leadEnd
    return isEqual ? nil : "words are counted in two ways"
  }

  /// All that is made of an article's words.
  static let terms = FuzzTarget("terms") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let article = Article(id: ArticleID("1"), title: "", body: text)
    let corpus = TextAnalyzer(threads: 1).analyze([article])
    return corpus.documents.count == 1 ? nil : "\(corpus.documents.count) documents of one article"
  }
}
