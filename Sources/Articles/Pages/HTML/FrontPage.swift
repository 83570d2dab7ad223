/// Tells pages that are lists of articles and have none of their own.
enum FrontPage {
  /// The words of text that may be a list's introduction, and not an article.
  private static let mostWords = 60
  /// How many times as many words the lists have, and how many at least.
  private static let lists = (times: 5, words: 100)

  /// The text of the lists, where `paragraphs` are few and do not speak of what the headline says; nil
  /// where they are the article.
  ///
  /// Complexity: linear in the blocks.
  static func text(
    of page: HTMLBlocks, insteadOf paragraphs: [String], title: String
  ) -> [String]? {
    let count = paragraphs.reduce(0) { $0 + TextForm($1).words }
    guard count < mostWords, !page.teasers.isEmpty else { return nil }
    let prose = page.teasers.lazy.map { page.blocks[$0] }.filter { $0.kind == .prose }
      .reduce(0) { $0 + $1.form.words }
    guard prose >= max(lists.words, lists.times * count),
      BodyCertainty.known(of: title, in: paragraphs, leastWords: 1) == 0
    else { return nil }
    return page.teasers.map { page.blocks[$0] }
      .filter { $0.isText || $0.kind == .line }.map(\.text)
  }
}
