/// Finds the article's paragraphs among a page's blocks: the run of blocks with the greatest sum,
/// where running text counts for and everything else against.
///
/// The sum is that of a maximum-scoring segment (Pasternack and Roth, *Extracting Article Text from
/// the Web with Maximum Subsequence Segmentation*, WWW 2009), over blocks instead of tokens and with
/// scores from the blocks' form instead of a trained classifier.
enum BodySegment {
  /// The range of the best segment, or nil where no block reads as running text.
  ///
  /// Complexity: linear in the number of blocks.
  static func range(of blocks: [PageBlock]) -> Range<Int>? {
    let scores = scores(of: blocks)
    var best: (sum: Double, range: Range<Int>)?
    var sum = 0.0
    var start = 0
    for (index, score) in scores.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += score
      if sum > best?.sum ?? 0 { best = (sum, start..<index + 1) }
    }
    return best?.range
  }

  /// What each block adds to a segment that holds it.
  static func scores(of blocks: [PageBlock]) -> [Double] {
    var scores: [Double] = []
    scores.reserveCapacity(blocks.count)
    var run = 0.0
    // Where a box within the article ends.
    var boxEnd = 0
    for (index, block) in blocks.enumerated() {
      boxEnd = max(boxEnd, endOfInset(index, in: blocks) ?? 0)
      if block.isText, block.evidence.weight > 0, block.evidence.linkShare < 0.6 {
        run = 0
        scores.append(worth(ofTextAt: index, in: blocks))
      } else if block.evidence.isAmongProse {
        scores.append(-costAmongProse(of: block))
      } else if block.form.numbers == 1, block.words.count == 1 {
        // The figures of a chart or a table, of which there may be hundreds within an article.
        scores.append(-1)
      } else {
        // The longer the run of lines, the less likely the article goes on after it.
        run += 1
        let growth = block.evidence.isMeasured ? min(run, 30) * 0.3 : min(run, 15) * 0.6
        scores.append(index < boxEnd ? -insetCost : -cost(of: block) - growth)
      }
    }
    return scores
  }

  /// What each line of a box within an article costs.
  private static let insetCost = 2.0
  /// How many lines a box has under its label at most, how many words the first paragraph behind it has
  /// at least, and how far behind that what bears it out may stand.
  private static let inset = (lines: 3, words: 12, reach: 3)

  /// The end of a box within an article, if it is one that a label stands over: few lines, and then
  /// paragraphs again, two of them or one above the article's tags.
  ///
  /// HTML tells boxes by their elements.
  static func endOfInset(_ index: Int, in blocks: [PageBlock]) -> Int? {
    guard blocks[index].kind == .ending, !blocks[index].evidence.isMeasured,
      !isComments(blocks[index])
    else { return nil }
    var next = index + 1
    while next < blocks.count, !blocks[next].isText, next - index <= inset.lines { next += 1 }
    guard next + 1 < blocks.count, blocks[next].kind == .prose,
      blocks[next].form.words >= inset.words, !isComment(next, in: blocks)
    else { return nil }
    for after in next + 1..<min(blocks.count, next + 1 + inset.reach) {
      if !TagLine.tags(in: blocks[after].text).isEmpty { return next }
      if blocks[after].kind == .ending { return nil }
      if blocks[after].isText { return isComment(after, in: blocks) ? nil : next }
    }
    return nil
  }

  /// What a block of text adds: its words, as far as its neighbours and the page's structure bear
  /// it out.
  private static func worth(ofTextAt index: Int, in blocks: [PageBlock]) -> Double {
    let block = blocks[index]
    let words = Double(min(max(block.words.count, block.form.words), 100))
    let company = company(of: index, in: blocks)
    let factor =
      switch block.kind {
      case .sentence: company - 0.4
      default: words >= 60 && company > doubtful ? max(company, 0.8) : company
      }
    return words * factor * (1 - block.evidence.linkShare) * block.evidence.weight
  }

  /// What text counts that is likely to be a comment or another article's summary.
  private static let doubtful = 0.1

  /// How much the neighbours of a block bear out that it is running text.
  private static func company(of index: Int, in blocks: [PageBlock]) -> Double {
    if isComment(index, in: blocks) { return doubtful }
    let before = index > 0 ? support(of: blocks[index - 1]) : 0.5
    let after = index + 1 < blocks.count ? support(of: blocks[index + 1]) : 0.5
    if after < 0.8, index > 0, isLinkedHeadline(blocks[index - 1]),
      !isSubhead(blocks[index - 1], over: blocks[index])
    {
      return doubtful
    }
    return 0.3 + 0.35 * (before + after)
  }

  /// Whether a block is a reader's comment: a button to answer it follows, or the line that names
  /// its writer and the line with its time go before.
  private static func isComment(_ index: Int, in blocks: [PageBlock]) -> Bool {
    if index + 1 < blocks.count, answers.contains(blocks[index + 1].key) { return true }
    guard index >= 2 else { return false }
    let time = blocks[index - 1]
    let writer = blocks[index - 2]
    return time.words.count <= 9 && time.form.numbers >= 2 && writer.words.count <= 6
      && writer.words.last == "says"
  }

  private static let answers: Set<String> = [
    "reply", "report", "like", "reply share", "like reply", "report abuse", "reply report",
    "permalink",
    "share reply", "antworten", "répondre", "responder", "rispondi", "odpowiedz", "ответить", "返信",
    "回复",
  ]

  /// Whether a block is a link to another article, so that what follows may be its summary.
  private static func isLinkedHeadline(_ block: PageBlock) -> Bool {
    block.evidence.linkShare > 0.6 && block.words.count >= 3
  }

  /// Whether a heading stands over a paragraph of the article itself: another article's summary has an
  /// element of its own.
  private static func isSubhead(_ heading: PageBlock, over text: PageBlock) -> Bool {
    heading.evidence.isHeading && heading.evidence.isInContainer && text.evidence.isInContainer
  }

  private static func support(of block: PageBlock) -> Double {
    switch block.kind {
    case .prose: 1
    case .sentence: 0.8
    case .caption, .furniture: 0.5
    case .line: block.evidence.isHeading ? 0.5 : 0.2
    case .ending: 0
    }
  }

  private static func cost(of block: PageBlock) -> Double {
    switch block.kind {
    case .prose, .sentence: 2
    case .caption: 2
    case .furniture: 3
    case .line: block.evidence.isHeading ? 2 : 3 + Double(min(block.words.count, 20)) / 4
    case .ending: isComments(block) ? 150 : block.evidence.isMeasured ? 20 : 40
    }
  }

  private static func costAmongProse(of block: PageBlock) -> Double {
    switch block.kind {
    case .prose, .sentence: 1
    case .line:
      block.evidence.linkShare < 0.5 ? -0.3 * Double(min(block.words.count, 20)) : 2.5
    case .caption, .furniture: 0.5
    case .ending: isComments(block) ? 60 : 10
    }
  }

  static func isComments(_ block: PageBlock) -> Bool {
    block.words.count <= 6
      && block.words.contains { word in
        ["comment", "comments", "commentaires", "comentarios", "kommentare", "commenti", "reply"]
          .contains(String(word))
      }
  }
}
