/// Which capitalised words stand side by side in a story's reports, such as the two of a person's
/// name.
///
/// One word follows another when it does so in at least half of the reports that have the rarer of
/// the two; each word has one word before and one after it at most, and a name four words.
struct NamePhrases {
  private static let mostWords = 4
  private static let mostBodies = 8
  /// The beginning of a body introduces people and places by their full names.
  private static let bytesOfBody = 2_000

  private var following: [Int?]
  private var preceding: [Int?]

  /// Looks for `words` side by side in the beginnings of the first eight bodies.
  ///
  /// Complexity: linear in the bytes looked at.
  init(words: [String], bodies: [String]) {
    following = words.map { _ in nil }
    preceding = words.map { _ in nil }
    let names: [(place: Int, word: [UInt8])] = words.enumerated().compactMap { place, word in
      word.unicodeScalars.first?.properties.isUppercase ?? false ? (place, Array(word.utf8)) : nil
    }
    guard names.count > 1 else { return }

    var bodyCounts = words.map { _ in 0 }
    var pairCounts: [Int: Int] = [:]
    for body in bodies.prefix(Self.mostBodies) {
      let (found, pairs) = Self.scan(body, for: names, wordCount: words.count)
      for place in found { bodyCounts[place] += 1 }
      for pair in pairs { pairCounts[pair, default: 0] += 1 }
    }
    for (key, count) in pairCounts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let (left, right) = (key / words.count, key % words.count)
      if 2 * count >= min(bodyCounts[left], bodyCounts[right]) { join(left, right) }
    }
  }

  /// The words of the name that a word belongs to, in the order of writing; itself if to none.
  func phrase(around place: Int) -> [Int] {
    var phrase = [place]
    while let first = phrase.first, let before = preceding[first] { phrase.insert(before, at: 0) }
    while let last = phrase.last, let after = following[last] { phrase.append(after) }
    return phrase
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (before, after) = (phrase(around: left), phrase(around: right))
    guard following[left] == nil, preceding[right] == nil, !before.contains(right),
      before.count + after.count <= Self.mostWords
    else { return }
    following[left] = right
    preceding[right] = left
  }

  /// The places of the names that a text's beginning has, and the pairs of them that one blank
  /// parts, as left * words + right.
  private static func scan(
    _ body: String, for names: [(place: Int, word: [UInt8])], wordCount: Int
  ) -> (found: Set<Int>, pairs: Set<Int>) {
    let text = body.utf8.span
    let textEnd = min(text.count, bytesOfBody)
    var found: Set<Int> = []
    var pairs: Set<Int> = []
    var last: (place: Int, end: Int)?
    var start = 0
    while start < textEnd {
      guard isWordByte(text[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < textEnd && isWordByte(text[end]) { end += 1 }
      if let place = names.first(where: { matches($0.word, text, start..<end) })?.place {
        found.insert(place)
        if let last, last.end + 1 == start, text[last.end] == 0x20, last.place != place {
          pairs.insert(last.place * wordCount + place)
        }
        last = (place, end)
      }
      start = end
    }
    return (found, pairs)
  }

  private static func matches(_ word: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard word.count == range.count, word[0] == text[range.lowerBound] else { return false }
    return word.indices.allSatisfy { word[$0] == text[range.lowerBound + $0] }
  }

  /// ASCII letters, digits and hyphens, and every byte of what is not ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x80...: true
    default: false
    }
  }
}
