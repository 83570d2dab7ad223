/// The blocks of text of an HTML page, in document order, with where each stands in the tree.
struct HTMLBlocks: Sendable {
  /// The blocks.
  var blocks: [PageBlock] = []
  /// For each block, the block-level element that holds it.
  private(set) var holders: [Int] = []
  /// For each block, the innermost element that holds all of it: its holder, or one in a line of text.
  private(set) var owners: [Int] = []
  /// The element that most of the prose stands in.
  var container = 0
  /// Whether nearly all of the page's prose is where a page has comments or asks for consent.
  var isMostlyForeign = false
  /// The blocks that are in lists of other articles.
  var teasers: [Int] = []
  /// The hints of the names that elements of the page have.
  var knownHints: [String: ElementHint] = [:]

  private var text = CollapsedText()
  private var characters = 0
  private var linkCharacters = 0
  /// The characters of links that the block begins with, and whether it still does.
  private var leadingCharacters = 0
  private var isLeading = true
  private var owner = -1
  /// The block-level element that has had an image and no text since.
  private var imageHolder = -1

  /// Cuts a page at its block-level elements and line breaks; what is not read by readers is left
  /// out.
  ///
  /// Complexity: linear in the page.
  init(_ tree: HTMLTree) {
    var open: [(end: Int, node: Int)] = []
    var linkEnd = 0
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        flush(tree, holder: last.node)
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.tag.isSilent {
        index = node.end
        continue
      }
      switch node.tag {
      case .text:
        add(node.text, isLink: index < linkEnd, parent: node.parent, in: tree)
      case .img:
        imageHolder = open.last?.node ?? 0
      case .a, .other, .label, .time, .picture:
        if ElementHints.isUnseen(index, in: tree) {
          index = node.end
          continue
        }
        if node.tag == .a { linkEnd = max(linkEnd, node.end) }
        // A caption within a paragraph, with the image above it, is a block of its own.
        if node.tag == .other, !node.attributes.isEmpty,
          ElementHints.hint(of: index, in: tree, known: &knownHints) == .caption
        {
          flush(tree, holder: open.last?.node ?? 0)
          open.append((node.end, index))
        }
      case .br:
        flush(tree, holder: open.last?.node ?? 0)
      default:
        flush(tree, holder: open.last?.node ?? 0)
        open.append((node.end, index))
      }
      index += 1
    }
    while let last = open.popLast() { flush(tree, holder: last.node) }
  }

  private mutating func add(_ text: String, isLink: Bool, parent: Int, in tree: HTMLTree) {
    let count = text.utf8.count { $0 > 0x20 }
    self.text.append(text)
    guard count > 0 else { return }
    characters += count
    if isLink { linkCharacters += count }
    if isLeading, isLink { leadingCharacters += count } else { isLeading = false }
    if owner < 0 { owner = parent }
    while owner > 0, owner > parent || parent >= tree.nodes[owner].end {
      owner = tree.nodes[owner].parent
    }
  }

  /// The least characters of a link at the beginning of a block that may be a headline.
  private static let leastLeading = 15

  private mutating func flush(_ tree: HTMLTree, holder: Int) {
    guard characters > 0 else {
      text.removeAll()
      return
    }
    defer {
      self.text.removeAll()
      characters = 0
      linkCharacters = 0
      leadingCharacters = 0
      isLeading = true
      owner = -1
      imageHolder = -1
    }
    let text = self.text.string
    guard !text.isEmpty else { return }
    let tag = tree.nodes[holder].tag
    let evidence = BlockEvidence(
      weight: 1, linkShare: Double(linkCharacters) / Double(characters), isHeading: tag.isHeading,
      beginsWithLink: !isLeading && leadingCharacters >= Self.leastLeading,
      isItem: Self.isInItem(holder, of: tree), followsImage: imageHolder == holder, isMeasured: true
    )
    let block = PageBlock(text, evidence: evidence)
    guard !block.words.isEmpty else { return }
    blocks.append(block)
    holders.append(holder)
    owners.append(max(owner, holder))
  }

  /// Whether an element is an item of a list, or within one, but for what holds more than that.
  private static func isInItem(_ holder: Int, of tree: HTMLTree) -> Bool {
    var node = holder
    for _ in 0..<3 where node >= 0 {
      if tree.nodes[node].tag == .li { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// For each node, the sum of the blocks' values over its subtree.
  func sums(over tree: HTMLTree, values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    for (value, owner) in zip(values, owners) { sums[owner] += value }
    for index in tree.nodes.indices.dropFirst().reversed() {
      sums[tree.nodes[index].parent] += sums[index]
    }
    return sums
  }
}
