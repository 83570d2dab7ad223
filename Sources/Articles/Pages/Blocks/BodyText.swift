/// The paragraphs of a segment that are the article's own.
struct BodyText {
  private let blocks: ArraySlice<PageBlock>
  private let titleKey: String
  private var seen: Set<String> = []
  private var paragraphs: [String] = []
  private var isUnderEnding = false

  /// The text of `blocks` in `range` that is the article's.
  ///
  /// Captions, labels, repeated blocks, the repeated title and what stands under the label of
  /// other articles are left out.
  static func paragraphs(of blocks: [PageBlock], in range: Range<Int>, title: String) -> [String] {
    var body = BodyText(
      blocks: blocks[range], titleKey: PageText.words(title).joined(separator: " "))
    body.read()
    return body.paragraphs
  }

  private init(blocks: ArraySlice<PageBlock>, titleKey: String) {
    self.blocks = blocks
    self.titleKey = titleKey
  }

  private mutating func read() {
    var index = blocks.startIndex
    while index < blocks.endIndex {
      let block = blocks[index]
      switch block.kind {
      case .prose, .sentence:
        if block.kind == .prose, block.words.count >= 12 { isUnderEnding = false }
        if Self.isWanted(block) { add(block) }
      case .caption: break
      case .furniture: if Self.isBoxLabel(block) { isUnderEnding = true }
      case .ending: isUnderEnding = true
      case .line:
        let end = blocks[index...].firstIndex { $0.kind != .line } ?? blocks.endIndex
        for line in blocks[index..<end] where Self.isSubhead(line, inRunOf: end - index) {
          add(line)
        }
        if end < blocks.endIndex, Self.isLinkedSubhead(blocks[end - 1], over: blocks[end]) {
          add(blocks[end - 1])
        }
        index = end - 1
      }
      index += 1
    }
  }

  private mutating func add(_ block: PageBlock) {
    let key = block.key
    if Self.isPlain(block) { isUnderEnding = false }
    guard !isUnderEnding, key != titleKey, block.text != paragraphs.last,
      seen.insert(key).inserted || Self.mayRepeat(block)
    else { return }
    paragraphs.append(block.text)
  }

  /// Whether a block that says the same as an earlier one is the article's all the same, as lines
  /// of a list are.
  private static func mayRepeat(_ block: PageBlock) -> Bool {
    block.words.count <= 40 && block.evidence.isAmongProse && !block.evidence.isHeading
  }

  /// Whether a block under the label of other articles is the article's own after all: it stands among
  /// its paragraphs, and other articles would be links.
  private static func isPlain(_ block: PageBlock) -> Bool {
    block.evidence.isAmongProse && block.evidence.linkShare == 0 && block.words.count >= 3
      && !block.evidence.isHeading
  }

  /// Whether a label of a saved page stands over links to other articles, which no markup tells apart.
  private static func isBoxLabel(_ block: PageBlock) -> Bool {
    !block.evidence.isMeasured && block.words.count <= 6 && !block.text.utf8.contains(0x3a)
      && PhraseTable.boxes.match(block.words, at: 0) > 0
  }

  private static func isWanted(_ block: PageBlock) -> Bool {
    block.evidence.weight > 0 && block.evidence.linkShare < (block.words.count > 20 ? 0.85 : 0.6)
  }

  /// Whether a heading that is a link stands over the article's own text, as in a list of what it
  /// reviews, and not over another article's summary, which has an element of its own.
  private static func isLinkedSubhead(_ line: PageBlock, over text: PageBlock) -> Bool {
    line.evidence.isHeading && line.evidence.linkShare >= 0.5 && line.evidence.weight > 0
      && line.evidence.isInContainer && text.evidence.isInContainer && text.kind == .prose
      && text.evidence.linkShare < 0.3
  }

  /// Whether a line within the article belongs to it.
  private static func isSubhead(_ line: PageBlock, inRunOf length: Int) -> Bool {
    guard line.evidence.weight > 0, line.evidence.linkShare < 0.5 else { return false }
    if line.evidence.isMeasured { return line.evidence.isAmongProse || length <= 3 }
    return length <= 3 && line.form.numbers < max(1, line.words.count)
  }
}
