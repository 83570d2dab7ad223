/// A few numbers that stand for a body: the smallest hashes of its runs of three neighbouring terms.
///
/// Where one text holds another, the hashes of the longer one that lie in their common part are among
/// the shorter one's smallest too: how many they share tells about how much of the text they do.
///
/// Source: A. Broder, *On the Resemblance and Containment of Documents*, SEQUENCES 1997 (the sketch
/// of the smallest hashes).
package struct BodySketch {
  /// The most hashes of a sketch.
  package static let size = 24

  /// The last body's hashes, rising, each once.
  private(set) var hashes: [UInt32] = []

  private var found: [UInt32] = []

  init() {}

  /// Takes in the terms in `places`, by their 64-bit hashes.
  ///
  /// Complexity: linear in the terms.
  mutating func load(_ tokens: [TermToken], _ places: Range<Int>, stemHashes: [UInt64]) {
    // Twice as many as needed lie below the bound, unless the text repeats itself very much.
    let share = Double(2 * Self.size) / Double(max(places.count, 1))
    let bound = share < 1 ? UInt32(share * 0x1p32) : .max
    load(tokens, places, stemHashes, bound)
    if hashes.count < Self.size, bound < .max { load(tokens, places, stemHashes, .max) }
  }

  private mutating func load(
    _ tokens: [TermToken], _ places: Range<Int>, _ stemHashes: [UInt64], _ bound: UInt32
  ) {
    hashes.removeAll(keepingCapacity: true)
    if found.count < places.count { found = Array(repeating: 0, count: places.count * 2) }
    let count = Self.collect(
      tokens.span.extracting(places), stemHashes.span, bound, into: &found)
    found[..<count].sort()
    for hash in found[..<count] where hash != hashes.last {
      hashes.append(hash)
      if hashes.count == Self.size { break }
    }
  }

  private static func collect(
    _ tokens: Span<TermToken>, _ stemHashes: Span<UInt64>, _ bound: UInt32,
    into found: inout [UInt32]
  ) -> Int {
    guard tokens.count > 2 else { return 0 }
    var found = found.mutableSpan
    var middle = stemHashes[Int(tokens[1].term)]
    var pair = NGramHash.pair(stemHashes[Int(tokens[0].term)], middle)
    var count = 0
    for index in 2..<tokens.count {
      let next = stemHashes[Int(tokens[index].term)]
      let hash = NGramHash.run(pair, next)
      found[count] = hash
      count += hash <= bound ? 1 : 0
      pair = NGramHash.pair(middle, next)
      middle = next
    }
    return count
  }
}
