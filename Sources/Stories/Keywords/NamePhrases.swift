/// Which capitalised words are names of people, places and organisations, and which of them stand side by
/// side in a story's reports, such as the two of a person's name.
///
/// A word is a name when at least half of the reports that have it write it with a capital inside a
/// sentence, or when it stands beside another one.
///
/// One word follows another when it does so in at least half of the reports that have the rarer of
/// the two; each word has one word before and one after it at most, and a name four words.
struct NamePhrases {
  private static let mostWords = 4
  /// How many bodies are looked at.
  static let mostBodies = 8
  /// The beginning of a body introduces people and places by their full names.
  static let bytesOfBody = 2_000

  private var following: [Int?]
  private var preceding: [Int?]
  private var isName: [Bool]

  /// Looks for `words` side by side in the beginnings of the first eight bodies.
  ///
  /// Complexity: linear in the bytes looked at.
  init(words: [String], bodies: [String]) {
    following = words.map { _ in nil }
    preceding = words.map { _ in nil }
    isName = words.map { _ in false }
    var scanner = NameScanner(words)
    guard scanner.nameCount > 0 else { return }
    for body in bodies.prefix(Self.mostBodies) { scanner.scan(body, limit: Self.bytesOfBody) }
    for place in words.indices {
      isName[place] =
        scanner.innerCounts[place] > 0
        && 2 * scanner.innerCounts[place] >= scanner.textCounts[place]
    }
    for pair in scanner.pairs {
      let rarer = min(scanner.textCounts[pair.left], scanner.textCounts[pair.right])
      if 2 * pair.count >= rarer { join(pair.left, pair.right) }
    }
  }

  /// The words of the name that a word belongs to, in the order of writing; itself if to none.
  func phrase(around place: Int) -> [Int] {
    var phrase = [place]
    while let first = phrase.first, let before = preceding[first] { phrase.insert(before, at: 0) }
    while let last = phrase.last, let after = following[last] { phrase.append(after) }
    return phrase
  }

  /// Whether words that stand together are a name.
  func isName(_ phrase: [Int]) -> Bool {
    phrase.count > 1 || phrase.contains { isName[$0] }
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (before, after) = (phrase(around: left), phrase(around: right))
    guard following[left] == nil, preceding[right] == nil, !before.contains(right),
      before.count + after.count <= Self.mostWords
    else { return }
    following[left] = right
    preceding[right] = left
  }
}
