/// Flaws of a title's form, told without a list of words.
enum TitleForm {
  /// A last part of more bytes is no site's name.
  private static let longestEnding = 48
  /// Other titles that an ending is looked for in: the first ones of a story are enough.
  private static let mostCompared = 64

  /// Whether most letters that have capitals are capitals.
  static func isInCapitals(_ title: String) -> Bool {
    var (large, small) = (0, 0)
    for scalar in title.unicodeScalars {
      // The tables are asked for other letters than those of English alone.
      let isLarge =
        scalar.isASCII ? (0x41...0x5a).contains(scalar.value) : scalar.properties.isUppercase
      let isSmall =
        scalar.isASCII ? (0x61...0x7a).contains(scalar.value) : scalar.properties.isLowercase
      large += isLarge ? 1 : 0
      small += isSmall ? 1 : 0
    }
    return large > 7 && large > 2 * small
  }

  /// Whether the title is cut off, or begins or ends with a sign or a hashtag.
  static func isDecorated(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    guard let first = words.first, let last = words.last else { return false }
    if title.hasSuffix("...") || title.hasSuffix("…") { return true }
    if last.hasPrefix("#") || first.hasPrefix("#") { return true }
    let signs = first.allSatisfy { !$0.isLetter && !$0.isNumber && !$0.isPunctuation }
    return signs || title.hasPrefix("(")
  }

  /// Whether much of the title is somebody's words, or it has several quotations: a quotation tells what
  /// was said, mostly in passing, and not what happened.
  static func isQuotation(_ title: String) -> Bool {
    guard title.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 >= 0xc2 }) else {
      return false
    }
    var (quoted, count, isInside) = (0, 0, false)
    var previous: Character = " "
    for character in title {
      defer { previous = character }
      // An apostrophe inside a word opens nothing.
      let opens = "\"“„«".contains(character) || ("'‘".contains(character) && previous == " ")
      if !isInside, opens {
        isInside = true
        count += 1
      } else if isInside, "\"”“»'’".contains(character) {
        isInside = false
      } else if isInside {
        quoted += 1
      }
    }
    return count > 1 || 2 * quoted > title.count
  }

  /// What follows the last bar or free-standing dash of a title, where that is short; else nil.
  static func ending(of title: String) -> Substring? {
    var ending: Substring?
    guard title.utf8.contains(where: { $0 == 0x2d || $0 == 0x7c || $0 >= 0xc2 }) else { return nil }
    for separator in [" - ", " | ", " – ", " — ", " » "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let part = title[range.upperBound...]
      if ending.map({ part.utf8.count < $0.utf8.count }) ?? true { ending = part }
    }
    guard let ending, !ending.isEmpty, ending.utf8.count <= longestEnding else { return nil }
    return ending
  }

  /// Whether the ending of the title at `place` has words that hardly any other title has.
  static func hasForeignEnding(_ place: Int, among titles: [String]) -> Bool {
    guard titles.count > 1, let ending = ending(of: titles[place]) else { return false }
    let words = ending.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty else { return false }
    let own = titles[place].utf8.count - ending.utf8.count
    guard own > ending.utf8.count else { return false }
    let others = titles.indices.prefix(mostCompared).filter { $0 != place }
    let known = others.count { other in
      let text = withoutEnding(titles[other]).lowercased()
      return words.contains { $0.count > 2 && text.contains($0) }
    }
    return 4 * known < others.count
  }

  private static func withoutEnding(_ title: String) -> Substring {
    guard let ending = ending(of: title) else { return title[...] }
    return title[..<ending.startIndex]
  }
}
