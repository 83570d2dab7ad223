import Foundation

/// How often the words of news are used: draws the rank of a word, 0 the most frequent.
///
/// In full news articles the word of rank r is drawn with a probability in proportion to
/// (r + 4)^-0.46 (1 + (r / 1150)^1.2)^-1.5: flat among the first hundreds, of which an article holds
/// many, and falling with the square of the rank among the rare ones, so that new words never cease
/// to turn up. That is Zipf's law in Mandelbrot's form with a second, steeper regime, after Ferrer i
/// Cancho and Solé, *Two regimes in the frequency of words*, 2001, without its function words.
///
/// The first 65,536 ranks are drawn by the alias method (Walker 1977; Vose 1991), the others by the
/// inverse of their distribution. Complexity: constant for a draw.
struct WordFrequencies {
  /// Ranks with an entry of their own.
  private static let tableCount = 1 << 16
  /// The largest rank that is spelled.
  static let lastRank = 40_000_000

  /// Computed once a process (some milliseconds).
  static let news = WordFrequencies()

  private struct Entry {
    /// Below this the entry itself is drawn, from there on its alias.
    var threshold: UInt32
    var alias: UInt32
  }

  private var entries: [Entry]

  private init() {
    var weights = (0..<Self.tableCount).map { Self.weight(Double($0)) }
    // The last entry stands for all further ranks: the integral of a power of the rank.
    let first = Double(Self.tableCount)
    weights.append(Self.weight(first) * first / Self.tailSlope)
    entries = Self.aliases(weights)
  }

  private static func weight(_ rank: Double) -> Double {
    pow(rank + 4, -0.46) * pow(1 + pow(rank / 1150, 1.2), -1.5)
  }

  /// The exponent of the distribution of ranks beyond the table.
  private static let tailSlope = 0.46 + 1.2 * 1.5 - 1

  /// Vose's construction.
  private static func aliases(_ weights: [Double]) -> [Entry] {
    let mean = weights.reduce(0, +) / Double(weights.count)
    var scaled = weights.map { $0 / mean }
    var entries = scaled.indices.map { Entry(threshold: .max, alias: UInt32($0)) }
    var small = scaled.indices.filter { scaled[$0] < 1 }
    var large = scaled.indices.filter { scaled[$0] >= 1 }
    while let low = small.popLast(), let high = large.popLast() {
      entries[low] = Entry(
        threshold: UInt32(clamping: Int64(scaled[low] * 0x1p32)), alias: UInt32(high))
      scaled[high] -= 1 - scaled[low]
      if scaled[high] < 1 { small.append(high) } else { large.append(high) }
    }
    return entries
  }

  /// The rank of a word.
  func rank(using random: inout RandomNumbers) -> Int {
    let bits = random.next()
    let place = Int(((bits >> 32) &* UInt64(entries.count)) >> 32)
    let entry = entries[place]
    let rank = UInt32(truncatingIfNeeded: bits) < entry.threshold ? place : Int(entry.alias)
    if rank < Self.tableCount { return rank }
    let far = Double(Self.tableCount) * pow(1 - random.unit(), -1 / Self.tailSlope)
    return Int(min(far, Double(Self.lastRank)))
  }
}
