/// Sets the edges of a body at its own paragraphs.
enum BodyEdges {
  /// `range` without what is no paragraph at its ends, and without a caption that no label marks:
  /// a block before the first paragraph that a credit follows, or one that ends with a credit in
  /// parentheses.
  static func trimmed(_ range: Range<Int>, of blocks: [PageBlock]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !blocks[lower].isText { lower += 1 }
    while upper > lower, !isLast(blocks[upper - 1]) { upper -= 1 }
    if upper - lower >= 3, blocks[lower + 1].kind == .caption, blocks[lower + 1].words.count <= 10,
      blocks[lower].form.innerSentences == 0
    {
      lower += 2
      while lower < upper, !blocks[lower].isText { lower += 1 }
    }
    return lower..<upper
  }

  /// Whether an article can end so: with text, or with a list that stands among its paragraphs.
  private static func isLast(_ block: PageBlock) -> Bool {
    block.isText
      || block.kind == .line && block.evidence.isAmongProse && block.evidence.linkShare < 0.5
        && !block.evidence.isHeading
  }
}
