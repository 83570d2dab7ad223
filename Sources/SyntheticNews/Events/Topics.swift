import Foundation

/// The fields that events belong to, such as a league or a stock market is; each has words that its
/// articles use more than others do.
struct Topics {
  static let count = 200
  private static let wordCount = 150
  private static let places = PlaceTable(count: wordCount, exponent: 0.8)
  private static let popularity = PlaceTable(count: count, exponent: 0.6)

  /// Ranks of words, `wordCount` a topic, those used most first.
  private let words: [UInt32]

  init(seed: UInt64) {
    var random = RandomNumbers(seed: seed, 1)
    words = (0..<Self.count * Self.wordCount).map { _ in
      UInt32(Spread.rank(in: 150..<6000, using: &random))
    }
  }

  /// A topic, some more often than others.
  func topic(using random: inout RandomNumbers) -> Int {
    Self.popularity.place(random.next())
  }

  /// A word of a topic by ten random bits, the lowest ones.
  func word(of topic: Int, _ bits: UInt64) -> UInt32 {
    words[topic * Self.wordCount + Self.places.place(bits)]
  }
}

/// Ranks whose logarithms are spread evenly.
enum Spread {
  static func rank(in ranks: Range<Int>, using random: inout RandomNumbers) -> Int {
    let ratio = Double(ranks.upperBound) / Double(ranks.lowerBound)
    return Int(Double(ranks.lowerBound) * pow(ratio, random.unit()))
  }
}
