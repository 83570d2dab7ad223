/// Parts a title such as "Ferry aground - Harbour Courier" into headline and outlet.
enum HeadlineParts {
  /// A headline and the name of an outlet.
  typealias Split = (headline: String, outlet: String)

  /// The ways to part `title` at its separators: what goes before one is the headline and what
  /// comes last the outlet; or what comes first is the outlet, which is the last way of all.
  static func splits(of title: String) -> [Split] {
    let ways = ways(of: title)
    return ways.forward + (ways.backward.map { [$0] } ?? [])
  }

  /// The ways to part `title` with the outlet at its end, and the one with the outlet first.
  static func ways(of title: String) -> (forward: [Split], backward: Split?) {
    let scalars = Array(title.unicodeScalars)
    var cuts: [(start: Int, end: Int)] = []
    var index = 1
    while index + 1 < scalars.count {
      if isSeparator(scalars[index]) {
        var end = index + 1
        while end < scalars.count, isSeparator(scalars[end]) { end += 1 }
        let spaced = scalars[index - 1] == " " && end < scalars.count && scalars[end] == " "
        if spaced || isTight(scalars[index]) { cuts.append((index, end)) }
        index = end
      }
      index += 1
    }
    guard let first = cuts.first, let last = cuts.last else { return ([], nil) }
    let outlet = PageText.collapsed(scalars[last.end...])
    let forward = cuts.suffix(4).map { cut in
      (headline: PageText.collapsed(scalars[..<cut.start]), outlet: outlet)
    }
    let backward = (
      headline: PageText.collapsed(scalars[first.end...]),
      outlet: PageText.collapsed(scalars[..<first.start])
    )
    return (forward.filter(isLikely), isLikely(backward) ? backward : nil)
  }

  private static func isLikely(_ split: Split) -> Bool {
    PageText.words(split.headline).count >= 2
      && (1...7).contains(PageText.words(split.outlet).count)
  }

  /// `title` without the outlet's name at its end, or at its beginning.
  ///
  /// Where `outlet` is not known, only a short last part is taken for one.
  static func headline(of title: String, outlet: String?) -> String {
    let ways = ways(of: title)
    if let outlet {
      let name = PageText.words(outlet)
      let splits = (ways.backward.map { [$0] } ?? []) + ways.forward.reversed()
      for split in splits where isName(PageText.words(split.outlet), of: name) {
        return split.headline
      }
      if let colon = title.firstRange(of: ": "),
        isName(PageText.words(String(title[..<colon.lowerBound])), of: name)
      {
        return String(title[colon.upperBound...])
      }
    }
    guard let split = ways.forward.last, PageText.words(split.outlet).count <= 4,
      PageText.words(split.headline).count >= 4
    else { return title }
    return split.headline
  }

  private static func isName(_ words: [Substring], of outlet: [Substring]) -> Bool {
    guard !words.isEmpty, !outlet.isEmpty else { return false }
    let one = words.joined()
    let other = outlet.joined()
    return one == other || one.hasPrefix(other) || other.hasPrefix(one)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "|", "·", "•", "»", "«", ":", "_", "/", "｜", "~": true
    default: false
    }
  }

  /// Separators that need no space around them.
  private static func isTight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "_", "»": true
    default: false
    }
  }
}
