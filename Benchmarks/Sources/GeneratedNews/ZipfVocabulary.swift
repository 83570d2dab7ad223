/// Invented words, the n-th of which is drawn with a probability in proportion to 1 / (n + 8).
///
/// That is Zipf's law in Mandelbrot's form, which the words of news follow: a few hundred are in
/// a good part of the articles, and most are in a handful.
struct ZipfVocabulary {
  private static let onsets = [
    "b", "br", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t",
    "tr", "v",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ea", "ou"]
  private static let codas = ["n", "r", "l", "m", "t", "k", "nd", "rt"]

  /// All words, the most frequent first, no two alike.
  let words: [String]
  private let cumulative: [Double]

  init(wordCount: Int) {
    words = (0..<wordCount).map(Self.word)
    var sum = 0.0
    cumulative = (0..<wordCount).map { rank in
      sum += 1 / Double(rank + 8)
      return sum
    }
  }

  /// A word by its frequency.
  ///
  /// Complexity: O(log n) for n words.
  func word(using random: inout SeededGenerator) -> String {
    let target = Double.random(in: 0..<(cumulative.last ?? 1), using: &random)
    var range = 0..<(words.count - 1)
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        cumulative[middle] <= target ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return words[range.lowerBound]
  }

  /// Words that few articles would hold by chance, any of them as likely as another.
  func rareWords(_ count: Int, using random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in words[Int.random(in: words.count / 8..<words.count, using: &random)] }
  }

  /// The number as syllables, its digits in turn to the base of the onsets and of the vowels.
  private static func word(_ number: Int) -> String {
    var rest = number
    var word = ""
    repeat {
      word += onsets[rest % onsets.count]
      rest /= onsets.count
      word += vowels[rest % vowels.count]
      rest /= vowels.count
    } while rest > 0
    return word + codas[number % codas.count]
  }
}
