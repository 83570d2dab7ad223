/// The hashes of pairs of neighbouring terms of one text after the other.
struct TermPairs {
  /// The hashes of the last text's pairs, rising, each once.
  var hashes: [UInt32] { tally.hashes }

  /// Only the first ones count.
  private var found: [UInt32] = []
  private var tally = NGramTally()

  /// Takes in the pairs of the terms in `places`, by the 64-bit hashes of the terms.
  ///
  /// Complexity: linear in the terms.
  mutating func load(_ tokens: [TermToken], _ places: Range<Int>, stemHashes: [UInt64]) {
    if found.count < places.count { found = Array(repeating: 0, count: places.count * 2) }
    let count = Self.load(tokens.span.extracting(places), stemHashes.span, into: &found)
    tally.count(found, count)
  }

  private static func load(
    _ tokens: Span<TermToken>, _ stemHashes: Span<UInt64>, into found: inout [UInt32]
  ) -> Int {
    guard tokens.count > 1 else { return 0 }
    var found = found.mutableSpan
    var previous = stemHashes[Int(tokens[0].term)]
    for index in 1..<tokens.count {
      let next = stemHashes[Int(tokens[index].term)]
      found[index - 1] = NGramHash.pair(previous, next)
      previous = next
    }
    return tokens.count - 1
  }
}
