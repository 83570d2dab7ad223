package import Articles

/// The four-grams of articles whose words are written in Latin letters: what reports of one event in
/// different languages have in common without any dictionary, names and numbers above all, and the
/// many words that languages share but for their endings.
///
/// Source: P. McNamee, J. Mayfield, *Character N-Gram Tokenization for European Language Text
/// Retrieval*, Information Retrieval 7, 2004, who find documents across related languages so.
///
/// Not for use on two threads at once.
package struct LatinGrams {
  /// A gram is one of so many numbers: four of 37 characters.
  package static let gramCount = 37 * 37 * 37 * 37
  /// Of a body the first bytes count; beyond them stands background.
  static let bytesOfBody = 1_000
  static let bytesOfTitle = 2_000

  private var romanizer = Romanizer()
  private var text: [UInt8] = []
  /// How often each gram stands in the text that is being read.
  private var tally = [UInt32](repeating: 0, count: gramCount)
  private var grams: [UInt32] = []

  /// With nothing read yet.
  package init() {}

  /// The grams of the title and the beginning of the body, each once, and how often each stands there.
  ///
  /// The text is one run of words with a space before, between and after them.
  /// Complexity: linear in the bytes looked at, 3,000 at most. Memory: 7.5 MB.
  package mutating func counts(of article: Article) -> [(gram: UInt32, count: UInt32)] {
    text.removeAll(keepingCapacity: true)
    text.append(0x20)
    romanizer.append(article.title.utf8.span, limit: Self.bytesOfTitle, to: &text)
    romanizer.append(article.body.utf8.span, limit: Self.bytesOfBody, to: &text)
    guard text.count >= 4 else { return [] }
    grams.removeAll(keepingCapacity: true)
    var window: UInt32 = 0
    for (place, byte) in text.enumerated() {
      window = window % (37 * 37 * 37) * 37 + Self.number(of: byte)
      guard place >= 3 else { continue }
      if tally[Int(window)] == 0 { grams.append(window) }
      tally[Int(window)] += 1
    }
    return grams.map { gram in
      defer { tally[Int(gram)] = 0 }
      return (gram, tally[Int(gram)])
    }
  }

  /// 0 for a space, 1 to 26 for letters, 27 to 36 for digits.
  private static func number(of byte: UInt8) -> UInt32 {
    switch byte {
    case 0x61...0x7A: UInt32(byte - 0x60)
    case 0x30...0x39: UInt32(byte - 0x30 + 27)
    default: 0
    }
  }
}
