/// How sure it is that paragraphs are a page's article, from what does not depend on how they were
/// found: how much text there is, whether it speaks of what the headline says, and how much other
/// running text the page has.
enum BodyCertainty {
  /// The words of an article that is no teaser, and of one that may be.
  private static let words = (sure: 120, least: 40)
  /// The share of the headline's telling words that the paragraphs have.
  private static let headline = (sure: 0.5, least: 0.2)
  /// The share of the page's running text that the paragraphs are.
  private static let share = (sure: 0.6, least: 0.25)

  /// The certainty of `paragraphs` under the headline `title`, in a page of `blocks`.
  ///
  /// Complexity: linear in the text.
  static func of(_ paragraphs: [String], title: String, blocks: [PageBlock]) -> Certainty {
    let count = paragraphs.reduce(0) { $0 + TextForm($1).words }
    let prose = blocks.lazy.filter { $0.kind == .prose && $0.evidence.linkShare < 0.5 }
      .reduce(0) { $0 + $1.form.words }
    let share = prose == 0 ? 1 : Double(count) / Double(prose)
    let known = known(of: title, in: paragraphs, leastWords: 3)
    if title.isEmpty || count < words.least || known < headline.least || share < self.share.least {
      return .doubtful
    }
    return count >= words.sure && known >= headline.sure && share >= self.share.sure
      ? .sure : .likely
  }

  /// The share of the headline's telling words that the paragraphs have; 1 where it has fewer than
  /// `leastWords` of them, as in scripts without spaces.
  static func known(of title: String, in paragraphs: [String], leastWords: Int) -> Double {
    let telling = Set(PageText.words(title).compactMap(WordStem.telling))
    guard telling.count >= leastWords else { return 1 }
    var missing = telling
    for paragraph in paragraphs where !missing.isEmpty {
      for word in PageText.words(paragraph) {
        if let stem = WordStem.telling(word) { missing.remove(stem) }
      }
    }
    return 1 - Double(missing.count) / Double(telling.count)
  }
}
