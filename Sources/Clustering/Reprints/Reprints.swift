/// Which articles repeat the text of which others: what is folded before articles are grouped, and
/// what a story's sources are counted without.
package struct Reprints: Hashable, Sendable {
  /// For each article the one that it repeats, -1 for those that repeat none.
  private let originals: [Int32]

  /// Reprints among articles, by the original of each, -1 for none; an original repeats none itself.
  package init(originals: [Int32]) {
    self.originals = originals
  }

  /// How many articles it speaks of.
  package var articleCount: Int { originals.count }

  /// The article whose text the one at `index` repeats; nil for a text of its own.
  package func original(of index: Int) -> Int? {
    originals[index] < 0 ? nil : Int(originals[index])
  }
}
