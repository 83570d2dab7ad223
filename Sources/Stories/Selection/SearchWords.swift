import Articles
import Foundation

/// Words to be found in a text whatever their case and accents.
///
/// ```swift
/// SearchWords("zurich fluss").areAllFound(in: ["Zürich: der Fluß steigt"])  // true
/// ```
///
/// A word is found where a word of the text begins with it. In scripts without upper and lower case,
/// many of which write words together, it is found anywhere.
package struct SearchWords: Hashable, Sendable {
  private let words: [[Unicode.Scalar]]

  /// The words of `text`, which are separated by anything but letters and digits.
  package init(_ text: String) {
    words = Self.folded(text).split { !Self.isOfWord($0) }.map(Array.init)
  }

  /// Whether there is nothing to find.
  package var isEmpty: Bool { words.isEmpty }

  /// The words as they stand in a searchable text.
  package var folded: [String] {
    words.map { word in String(String.UnicodeScalarView(word)) }
  }

  /// What of a story is searched, without case and accents: it contains each of `folded` where the words
  /// are found.
  package static func searchable(_ story: Story) -> String {
    String(String.UnicodeScalarView(folded(texts(of: story).joined(separator: "\n"))))
  }

  /// Whether each of the words is found in one of the texts.
  ///
  /// Complexity: the number of words times the length of the texts.
  package func areAllFound(in texts: [String]) -> Bool {
    if words.isEmpty { return true }
    let scalars = Self.folded(texts.joined(separator: "\n"))
    return words.allSatisfy { Self.isFound($0, in: scalars) }
  }

  /// Whether each of the words is in a headline, a keyword or an outlet of the story.
  func areAllFound(in story: Story) -> Bool {
    if words.isEmpty { return true }
    return areAllFound(in: Self.texts(of: story))
  }

  private static func texts(of story: Story) -> [String] {
    [story.headline] + story.reports.map(\.article.title) + story.keywords
      + story.outlets.map(\.name)
  }

  private static func isFound(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
    guard let first = word.first else { return true }
    let needsBoundary = first.properties.isCased
    return text.indices.contains { start in
      text[start] == first && text[start...].starts(with: word)
        && !(needsBoundary && start > 0 && isOfWord(text[start - 1]))
    }
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    let plain = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return Array(plain.unicodeScalars)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
