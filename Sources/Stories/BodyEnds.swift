package import Articles

/// What a story is made from of a body, once its text has been analysed: the beginning, where names are
/// sought, and the very end, which tells whether it breaks off.
package enum BodyEnds {
  private static let length = NamePhrases.bytesOfBody + RepresentativeChoice.bytesOfEnding

  /// Leaves no more than that of an article's body, a third of it in news.
  ///
  /// What `StoryBuilder` makes of the article is the same but for the body itself. An article without a
  /// title keeps all of its body, whose first words are its headline.
  package static func leave(of article: inout Article) {
    let body = article.body
    guard body.utf8.count > length, article.title.unicodeScalars.contains(where: { !$0.isBlank })
    else { return }
    // Characters on the edges stay whole.
    let start = edge(of: body, NamePhrases.bytesOfBody, forward: true)
    let end = edge(of: body, body.utf8.count - RepresentativeChoice.bytesOfEnding, forward: false)
    guard start < end else { return }
    var ends = ""
    ends.reserveCapacity(length)
    ends += body[..<start]
    ends += body[end...]
    article.body = ends
  }

  /// The edge of a scalar at the byte at `offset` or next to it.
  private static func edge(of body: String, _ offset: Int, forward: Bool) -> String.Index {
    let scalars = body.unicodeScalars
    let index = body.utf8.index(body.startIndex, offsetBy: offset)
    let before = scalars.index(before: scalars.index(after: index))
    return before == index || !forward ? before : scalars.index(after: before)
  }
}
