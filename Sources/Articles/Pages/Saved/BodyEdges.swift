/// Sets the edges of a body at its own paragraphs.
enum BodyEdges {
  /// `range` without what is no paragraph at its ends, and without a caption that no label marks:
  /// a block before the first paragraph that a credit follows, or one that ends with a credit in
  /// parentheses.
  static func trimmed(_ range: Range<Int>, of blocks: [PageBlock]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !blocks[lower].isText { lower += 1 }
    while upper > lower, !blocks[upper - 1].isText { upper -= 1 }
    if upper - lower >= 3, blocks[lower + 1].kind == .caption, blocks[lower + 1].words.count <= 10,
      blocks[lower].form.innerSentences == 0
    {
      lower += 2
      while lower < upper, !blocks[lower].isText { lower += 1 }
    }
    return lower..<upper
  }
}
