/// The paragraphs of a segment that are the article's own.
enum BodyText {
  /// The text of `blocks` in `range` that is the article's.
  ///
  /// Captions, labels, repeated blocks, the repeated title and what stands under the label of
  /// other articles are left out.
  static func paragraphs(of blocks: [PageBlock], in range: Range<Int>, title: String) -> [String] {
    let titleKey = PageText.words(title).joined(separator: " ")
    var seen: Set<String> = [titleKey]
    var paragraphs: [String] = []
    var index = range.lowerBound
    var underEnding = false
    while index < range.upperBound {
      let block = blocks[index]
      switch block.kind {
      case .prose, .sentence:
        if block.kind == .prose, block.words.count >= 12 { underEnding = false }
        if !underEnding, isWanted(block), seen.insert(block.key).inserted {
          paragraphs.append(block.text)
        }
        index += 1
      case .caption, .furniture:
        index += 1
      case .ending:
        underEnding = true
        index += 1
      case .line:
        let end =
          blocks[index..<range.upperBound].firstIndex { $0.kind != .line } ?? range.upperBound
        for line in blocks[index..<end]
        where !underEnding && isSubhead(line, inRunOf: end - index)
          && seen.insert(line.key).inserted
        {
          paragraphs.append(line.text)
        }
        index = end
      }
    }
    return paragraphs
  }

  private static func isWanted(_ block: PageBlock) -> Bool {
    block.evidence.weight > 0 && block.evidence.linkShare < (block.words.count > 20 ? 0.85 : 0.6)
  }

  /// Whether a line within the article belongs to it.
  private static func isSubhead(_ line: PageBlock, inRunOf length: Int) -> Bool {
    guard line.evidence.weight > 0, line.evidence.linkShare < 0.5 else { return false }
    if line.evidence.isMeasured { return true }
    return length <= 3 && line.form.numbers < max(1, line.words.count)
  }
}
