import Foundation

/// Groups of words that some articles use more than others do.
struct Topics: Sendable {
  /// How many groups there are.
  let count: Int
  /// Ranks of words, `wordCount` a group, those used most first.
  private let words: [UInt32]
  private let wordCount: Int
  private let places: PlaceTable
  private let popularity: PlaceTable

  /// The fields that events belong to, such as a league or a stock market is.
  static func fields(seed: UInt64) -> Topics {
    Topics(seed: seed, key: 1, count: 200, wordCount: 150, ranks: 150..<6000, exponent: 0.6)
  }

  /// The sections of a paper, such as politics or sport: few, and with more frequent words.
  static func sections(seed: UInt64) -> Topics {
    Topics(seed: seed, key: 8, count: 12, wordCount: 300, ranks: 40..<2500, exponent: 0.3)
  }

  private init(
    seed: UInt64, key: Int, count: Int, wordCount: Int, ranks: Range<Int>, exponent: Double
  ) {
    var random = RandomNumbers(seed: seed, key)
    words = (0..<count * wordCount).map { _ in UInt32(Spread.rank(in: ranks, using: &random)) }
    self.count = count
    self.wordCount = wordCount
    places = PlaceTable(count: wordCount, exponent: 0.8)
    popularity = PlaceTable(count: count, exponent: exponent)
  }

  /// A group, some more often than others.
  func topic(using random: inout RandomNumbers) -> Int {
    popularity.place(random.next())
  }

  /// A word of a group by ten random bits, the lowest ones.
  func word(of topic: Int, _ bits: UInt64) -> UInt32 {
    words[topic * wordCount + places.place(bits)]
  }
}

/// Ranks whose logarithms are spread evenly.
enum Spread {
  static func rank(in ranks: Range<Int>, using random: inout RandomNumbers) -> Int {
    let ratio = Double(ranks.upperBound) / Double(ranks.lowerBound)
    return Int(Double(ranks.lowerBound) * pow(ratio, random.unit()))
  }
}
