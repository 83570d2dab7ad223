/// A title that a page states, with the parts that may be the headline alone.
struct StatedTitle: Sendable {
  /// A way to read the title.
  struct Part: Sendable {
    var text: String
    var words: [Substring]
    /// Whether it is all of the title.
    var isWhole: Bool
  }

  /// The whole title, and what goes before each of its separators.
  let parts: [Part]

  private let words: [Substring]
  private let weight: Double
  /// What follows the first separator, where the outlet may stand first.
  private let rest: [Substring]

  /// The title `text`, which counts `weight` in a vote.
  init(_ text: String, weight: Double) {
    let words = PageText.words(text)
    let splits = HeadlineParts.splits(of: text)
    self.words = words
    self.weight = weight
    rest = splits.last.map { PageText.words($0.headline) } ?? []
    parts =
      [Part(text: text, words: words, isWhole: true)]
      + splits.dropLast().map {
        Part(text: $0.headline, words: PageText.words($0.headline), isWhole: false)
      }
  }

  /// How far the title bears out that `candidate` is the headline: as a whole, as its beginning, or as
  /// its end.
  func vote(for candidate: [Substring]) -> Double {
    if candidate == words { return weight }
    if parts.contains(where: { $0.words == candidate }) { return weight * 0.8 }
    if candidate.count >= 3, words.starts(with: candidate) { return weight * 0.7 }
    if candidate == rest { return weight * 0.4 }
    if candidate.count >= 3, words.suffix(candidate.count).elementsEqual(candidate) {
      return weight * 0.4
    }
    return 0
  }
}
