package import Articles

/// What a story is made from of a body, once its text has been analysed: the beginning, where names are
/// sought, and the very end, which tells whether it breaks off.
package enum BodyEnds {
  /// Leaves no more than that of an article's body, a tenth to a third of it in news.
  ///
  /// What `StoryBuilder` makes of the article is the same but for the body itself. An article without a
  /// title keeps all of its body, whose first words are its headline.
  package static func leave(of article: inout Article) {
    let text = article.body.utf8.span
    var start = NamePhrases.bytesOfBody
    var end = text.count - RepresentativeChoice.bytesOfEnding
    while start < text.count && isContinuation(text[start]) { start += 1 }
    while end > start && isContinuation(text[end]) { end -= 1 }
    guard start < end, !Headline.words(article.title[...]).isEmpty else { return }
    let ends = article.body.utf8.prefix(start) + Array(article.body.utf8.suffix(text.count - end))
    article.body = String(decoding: ends, as: UTF8.self)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }
}
