/// Sets the edges of a body at its own paragraphs.
enum BodyEdges {
  /// `range` without what is no paragraph at its ends, and without a caption that no label marks:
  /// a block before the first paragraph that a credit follows, or one that ends with a credit in
  /// parentheses.
  static func trimmed(_ range: Range<Int>, of blocks: [PageBlock]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, !isFirst(blocks[lower]) { lower += 1 }
    if lower == upper {
      // A list and nothing else, where the page says that it is the article.
      lower = range.lowerBound
      while lower < upper, !isLast(blocks[lower]) { lower += 1 }
    }
    while upper > lower, !isLast(blocks[upper - 1]) || isPoll(upper - 1, in: blocks) { upper -= 1 }
    upper = beforeLinks(lower..<upper, of: blocks)
    if upper - lower >= 3, blocks[lower + 1].kind == .caption, blocks[lower + 1].words.count <= 10,
      blocks[lower].form.innerSentences == 0
    {
      lower += 2
      while lower < upper, !blocks[lower].isText { lower += 1 }
    }
    return lower..<upper
  }

  /// The least words of a line without the end of a sentence that an article begins with.
  private static let firstWords = 10

  /// Whether an article can begin so: with text, or with a long line that stands among its paragraphs.
  private static func isFirst(_ block: PageBlock) -> Bool {
    block.isText
      || block.kind == .line && block.evidence.isAmongProse && block.evidence.linkShare < 0.3
        && !block.evidence.isHeading && block.words.count >= firstWords
        && block.form.lowerShare >= 0.3
  }

  /// How many items make a list of links.
  private static let linkItems = 3

  /// The end of `range` without a list at its end of which each item has a link and which stands under
  /// a heading or a label of its own: what to read next.
  private static func beforeLinks(_ range: Range<Int>, of blocks: [PageBlock]) -> Int {
    var start = range.upperBound
    while start > range.lowerBound, blocks[start - 1].evidence.isItem,
      blocks[start - 1].evidence.linkShare > 0.15
    {
      start -= 1
    }
    guard range.upperBound - start >= linkItems, start > range.lowerBound,
      blocks[start - 1].kind == .line, blocks[start - 1].words.count <= 8
    else { return range.upperBound }
    start -= 1
    while start > range.lowerBound, !isLast(blocks[start - 1]) { start -= 1 }
    return start
  }

  /// Whether a saved page asks its readers a question: short lines follow, which are the answers.
  private static func isPoll(_ index: Int, in blocks: [PageBlock]) -> Bool {
    let block = blocks[index]
    guard !block.evidence.isMeasured, block.words.count <= 20, index + 2 < blocks.count,
      ["?", "？", "؟"].contains(block.text.unicodeScalars.last)
    else { return false }
    return blocks[index + 1...index + 2].allSatisfy { !$0.isText && $0.words.count <= 4 }
  }

  /// Whether an article can end so: with text, or with a list that stands among its paragraphs.
  private static func isLast(_ block: PageBlock) -> Bool {
    block.isText
      || block.kind == .line && block.evidence.isAmongProse && block.evidence.linkShare < 0.5
        && !block.evidence.isHeading
  }
}
