/// How often an n-gram stands in a document.
///
/// N-grams are known by 32 bits of a hash of their content (`NGramHash`): of two documents with 500
/// n-grams each, one pair in 17,000 has two different n-grams that pass for one.
package struct NGramCount: Hashable, Sendable {
  /// The hash of the n-gram's content.
  package var hash: UInt32
  /// Its occurrences, at least 1.
  package var count: UInt32

  package init(hash: UInt32, count: UInt32) {
    self.hash = hash
    self.count = count
  }
}

/// A list of n-grams, to be read into again and again.
package struct NGramList: Sendable {
  /// The hashes, rising; only the first `count` count.
  package internal(set) var hashes: [UInt32] = []
  /// The occurrences of each.
  package internal(set) var counts: [UInt32] = []
  /// How many there are.
  package internal(set) var count = 0
  /// Those that occur more than once, by their places.
  var repeated = TermList()

  package init() {}

  /// Takes in `all`, each as occurring once.
  mutating func fill(from all: Span<UInt32>) {
    if hashes.count < all.count {
      hashes = Array(repeating: 0, count: all.count * 2)
      counts = hashes
    }
    count = all.count
    var hashes = hashes.mutableSpan
    for place in all.indices { hashes[place] = all[place] }
    var counts = counts.mutableSpan
    for place in all.indices { counts[place] = 1 }
  }
}
