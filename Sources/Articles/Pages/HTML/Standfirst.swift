/// Finds the paragraph between the headline and the body that sums the article up, where a page keeps
/// it apart from the others.
enum Standfirst {
  /// How many blocks may stand between the headline and the body.
  private static let reach = 14
  /// How many words it has.
  private static let words = 8...70

  /// The positions of the standfirst's paragraphs among the page's blocks; `heading` is the headline's
  /// element, and the body begins at `start`.
  static func positions(
    in page: HTMLBlocks, tree: HTMLTree, heading: Int, before start: Int
  ) -> [Int] {
    let end = tree.nodes[heading].end
    guard let first = page.holders.firstIndex(where: { $0 >= end }), first < start,
      start - first <= reach
    else { return [] }
    return (first..<start).filter { index in
      let block = page.blocks[index]
      return block.kind == .prose && block.evidence.weight > 0 && block.evidence.linkShare < 0.3
        && !block.evidence.isItem && words.contains(max(block.words.count, block.form.words))
    }
  }
}
