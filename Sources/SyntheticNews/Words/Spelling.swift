/// Spells made-up words: each rank has one, no two the same.
///
/// A word is two or three open syllables and two consonants, such as "bramond": nothing that the
/// English stemmer or a list of stop words knows, so that a word and its inflected forms are one
/// term, as they are in English. One in five is a name, always written with a capital.
struct Spelling {
  private let syllables: [Letters]
  private let codas = Letters.list("nd rt lk mp rn rd ld sk ft lt rk lm rb lp nk sp")
  private let endings = Letters.list("s ed ing")

  init() {
    let onsets = "b br c cl d dr f fl g gr h j k l m n p pl r s st t tr v".split(separator: " ")
    let vowels = "a e i o u ai".split(separator: " ")
    syllables = onsets.flatMap { onset in vowels.map { Letters(onset + $0) } }
  }

  private static let syllableCount = 24 * 6
  private static let shortCount = syllableCount * syllableCount * 16
  private static let longCount = shortCount * syllableCount

  /// Whether the word of a rank is a name.
  static func isName(_ rank: Int) -> Bool {
    rank >= 40 && (UInt32(truncatingIfNeeded: rank &* 2_654_435_761) >> 16) % 5 == 0
  }

  /// The first rank from `rank` on whose word is a name, or is none.
  static func rank(from rank: Int, isName: Bool) -> Int {
    var rank = rank
    while Self.isName(rank) != isName { rank += 1 }
    return rank
  }

  /// Appends the word of a rank.
  ///
  /// - Parameters:
  ///   - rank: of the word.
  ///   - form: 3 random bits that choose among the forms of a word that is no name.
  ///   - isCapital: whether it begins with a capital, whatever it is.
  ///   - text: gets the word.
  func append(_ rank: Int, form: Int, isCapital: Bool = false, to text: inout TextBuilder) {
    let isName = Self.isName(rank)
    let start = text.count
    // A fixed permutation, so that neighbours in frequency do not look alike.
    if rank < Self.shortCount {
      append(rank &* 153_287 % Self.shortCount, syllableCount: 2, to: &text)
    } else {
      append((rank - Self.shortCount) &* 153_287 % Self.longCount, syllableCount: 3, to: &text)
    }
    if isCapital || isName { text.capitalize(at: start) }
    guard !isName else { return }
    // All others take an "s" at times, half of them any ending of a verb.
    let isVerb = rank & 1 == 1
    switch form {
    case 0: text.append(endings[0])
    case 1 where isVerb: text.append(endings[1])
    case 2 where isVerb: text.append(endings[2])
    default: break
    }
  }

  private func append(_ number: Int, syllableCount: Int, to text: inout TextBuilder) {
    var rest = number >> 4
    for _ in 0..<syllableCount {
      text.append(syllables[rest % Self.syllableCount])
      rest /= Self.syllableCount
    }
    text.append(codas[number & 15])
  }
}
