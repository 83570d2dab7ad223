/// The hashes of pairs of neighbouring terms of one article after the other.
///
/// A sample has the pairs whose hashes end in two zero bits, a quarter of them: the same ones in every
/// text, so that the share of pairs in common can be estimated from two samples. The upper 16 bits
/// tell them apart well enough for that.
///
/// Source: A. Broder, *On the Resemblance and Containment of Documents*, SEQUENCES 1997 (the sketch
/// of the hashes that are 0 modulo m).
struct TermPairs {
  /// The hashes of the last article's pairs, rising, each once.
  var hashes: [UInt32] { tally.hashes }
  /// The sample of the last article's pairs, rising, each once.
  private(set) var sample: [UInt16] = []

  /// Only the first ones count.
  private var found: [UInt32] = []
  private var tally = NGramTally()

  /// Takes in the pairs of an article, where the terms of title and body lie in the given places, by
  /// the 64-bit hashes of the terms.
  ///
  /// Complexity: linear in the terms.
  mutating func loadAll(
    _ tokens: [TermToken], title: Range<Int>, body: Range<Int>, stemHashes: [UInt64]
  ) {
    load(tokens, title, body, stemHashes, dropped: 0)
  }

  /// The same for the sample.
  mutating func loadSample(
    _ tokens: [TermToken], title: Range<Int>, body: Range<Int>, stemHashes: [UInt64]
  ) {
    load(tokens, title, body, stemHashes, dropped: 3)
    sample.removeAll(keepingCapacity: true)
    for hash in tally.hashes {
      let upper = UInt16(truncatingIfNeeded: hash >> 16)
      if upper != sample.last { sample.append(upper) }
    }
  }

  private mutating func load(
    _ tokens: [TermToken], _ title: Range<Int>, _ body: Range<Int>, _ stemHashes: [UInt64],
    dropped mask: UInt32
  ) {
    if found.count < title.count + body.count {
      found = Array(repeating: 0, count: (title.count + body.count) * 2)
    }
    var count = 0
    for field in [title, body] where !field.isEmpty {
      count = Self.load(
        tokens.span.extracting(field), stemHashes.span, mask, into: &found, from: count)
    }
    tally.count(found, count)
  }

  private static func load(
    _ tokens: Span<TermToken>, _ stemHashes: Span<UInt64>, _ mask: UInt32,
    into found: inout [UInt32], from start: Int
  ) -> Int {
    var found = found.mutableSpan
    var count = start
    var previous = stemHashes[Int(tokens[0].term)]
    for index in 1..<tokens.count {
      let next = stemHashes[Int(tokens[index].term)]
      let hash = NGramHash.pair(previous, next)
      found[count] = hash
      count += hash & mask == 0 ? 1 : 0
      previous = next
    }
    return count
  }
}
