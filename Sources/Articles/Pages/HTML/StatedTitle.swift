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
  /// What may be the headline where a section or the outlet stands first: all that follows the first
  /// separator, and the same without what follows the last.
  private let rests: [[Substring]]

  /// The title `text`, which counts `weight` in a vote.
  init(_ text: String, weight: Double) {
    let words = PageText.words(text)
    let ways = HeadlineParts.ways(of: text)
    self.words = words
    self.weight = weight
    parts =
      [Part(text: text, words: words, isWhole: true)]
      + ways.forward.map {
        Part(text: $0.headline, words: PageText.words($0.headline), isWhole: false)
      }
    guard let reversed = ways.backward else {
      rests = []
      return
    }
    // A short rest after a longer beginning is the outlet, or the section.
    let rest = PageText.words(reversed.headline)
    let first = PageText.words(reversed.outlet)
    let middles = HeadlineParts.ways(of: reversed.headline).forward
      .map { PageText.words($0.headline) }
    rests = ([rest] + middles).filter { $0.count > first.count }
  }

  /// How far the title bears out that `candidate` is the headline: as a whole, as its beginning, or as
  /// what follows a section's name.
  func vote(for candidate: [Substring]) -> Double {
    if candidate == words { return weight }
    if parts.contains(where: { $0.words == candidate }) { return weight * 0.8 }
    if rests.contains(candidate) { return weight * 0.7 }
    if candidate.count >= 3, words.starts(with: candidate) { return weight * 0.5 }
    if candidate.count >= 3, words.suffix(candidate.count).elementsEqual(candidate) {
      // What goes before a colon may be the section or the outlet, if it is short.
      return candidate.count * 2 > words.count ? weight * 0.6 : weight * 0.2
    }
    return 0
  }
}
