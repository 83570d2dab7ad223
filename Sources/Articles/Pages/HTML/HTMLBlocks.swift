/// The blocks of text of an HTML page, in document order, with where each stands in the tree.
struct HTMLBlocks: Sendable {
  /// The blocks.
  private(set) var blocks: [PageBlock] = []
  /// For each block, the block-level element that holds it.
  private(set) var holders: [Int] = []

  /// The element that most of the prose stands in.
  private(set) var container = 0

  private var pieces: [String] = []
  private var characters = 0
  private var linkCharacters = 0

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
      if node.tag.isSilent, node.tag != .head {
        index = node.end
        continue
      }
      switch node.tag {
      case .head:
        index = node.end
        continue
      case .text:
        add(node.text, isLink: index < linkEnd)
      case .a:
        linkEnd = max(linkEnd, node.end)
      case .br:
        flush(tree, holder: open.last?.node ?? 0)
      default:
        if !node.tag.isInline {
          flush(tree, holder: open.last?.node ?? 0)
          open.append((node.end, index))
        }
      }
      index += 1
    }
    while let last = open.popLast() { flush(tree, holder: last.node) }
  }

  private mutating func add(_ text: String, isLink: Bool) {
    let count = text.utf8.count { $0 > 0x20 }
    characters += count
    if isLink { linkCharacters += count }
    pieces.append(text)
  }

  private mutating func flush(_ tree: HTMLTree, holder: Int) {
    defer {
      pieces.removeAll(keepingCapacity: true)
      characters = 0
      linkCharacters = 0
    }
    guard characters > 0 else { return }
    let text = PageText.collapsed(pieces.joined())
    guard !text.isEmpty else { return }
    let tag = tree.nodes[holder].tag
    let evidence = BlockEvidence(
      weight: 1, linkShare: Double(linkCharacters) / Double(characters), isHeading: tag.isHeading,
      isMeasured: true)
    let block = PageBlock(text, evidence: evidence)
    guard !block.words.isEmpty else { return }
    blocks.append(block)
    holders.append(holder)
  }

  /// Weighs the blocks by the hints of the elements they stand in.
  ///
  /// A hint against an element that holds most of the page's prose is a wrapper's and does not
  /// count: the prose would be the sidebar's, the form's or the comments' otherwise.
  mutating func weigh(by tree: HTMLTree) {
    let words = blocks.map { block in
      block.kind == .prose ? Double(block.words.count) * (1 - block.evidence.linkShare) : 0
    }
    let prose = sums(over: tree, values: words)
    let all = prose.first ?? 0
    // How many headings stand before each node: a page may have any number of both.
    let headingCounts = tree.nodes.reduce(into: [0]) { counts, node in
      counts.append((counts.last ?? 0) + (node.tag == .h1 ? 1 : 0))
    }
    func holdsHeading(_ node: Int) -> Bool {
      headingCounts[tree.nodes[node].end] > headingCounts[node + 1]
    }
    var hints = [ElementHint](repeating: .none, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let inherited = hints[tree.nodes[index].parent]
      if inherited == .against || inherited == .caption || inherited == .foreign {
        hints[index] = inherited
        continue
      }
      let own = ElementHints.hint(of: index, in: tree)
      switch own {
      case .foreign where prose[index] > all * 0.9: hints[index] = inherited
      case .against
      where prose[index] > all * (holdsHeading(index) || inherited == .body ? 0.3 : 0.7):
        hints[index] = inherited
      case .caption where prose[index] > all * 0.25: hints[index] = inherited
      case .none: hints[index] = inherited
      default: hints[index] = own
      }
    }
    for index in blocks.indices {
      switch hints[holders[index]] {
      case .against, .caption, .foreign: blocks[index].evidence.weight = 0
      case .body:
        blocks[index].evidence.weight = 1.3
        blocks[index].evidence.isAmongProse = true
      case .none: break
      }
    }
    container = Self.container(of: blocks, holders: holders, in: tree)
    for index in blocks.indices where blocks[index].evidence.weight > 0 {
      var node = holders[index]
      for _ in 0..<4 where node >= 0 {
        if node == container { blocks[index].evidence.isAmongProse = true }
        node = tree.nodes[node].parent
      }
    }
    discountStrays()
  }

  /// Prose that stands elsewhere than most of it counts less.
  private mutating func discountStrays() {
    var among = 0
    var all = 0
    for block in blocks where block.kind == .prose && block.evidence.weight > 0 {
      all += block.words.count
      if block.evidence.isAmongProse { among += block.words.count }
    }
    guard among * 5 > all * 2 else { return }
    for index in blocks.indices where !blocks[index].evidence.isAmongProse {
      blocks[index].evidence.weight *= 0.4
    }
  }

  /// The element that most of the prose has for its parent, or for its grandparent, which counts
  /// half.
  private static func container(
    of blocks: [PageBlock], holders: [Int], in tree: HTMLTree
  ) -> Int {
    var words = [Double](repeating: 0, count: tree.nodes.count)
    for (block, holder) in zip(blocks, holders) where block.kind == .prose {
      let count = Double(block.words.count) * (1 - block.evidence.linkShare) * block.evidence.weight
      let parent = tree.nodes[holder].tag.isParagraph ? tree.nodes[holder].parent : holder
      guard count > 0, parent >= 0 else { continue }
      words[parent] += count
      let grandparent = tree.nodes[parent].parent
      if grandparent >= 0 { words[grandparent] += count / 2 }
    }
    return words.indices.max { words[$0] < words[$1] } ?? 0
  }

  /// The article's element.
  ///
  /// It is the node whose subtree has the greatest sum, where prose counts for and all else
  /// against; of nodes within each other, the innermost one with nearly all of it.
  func root(in tree: HTMLTree) -> Int {
    let counted = blocks.indices.filter { blocks[$0].evidence.weight > 0 }
    let scores = BodySegment.scores(of: counted.map { blocks[$0] })
    var values = [Double](repeating: 0, count: blocks.count)
    for (index, score) in zip(counted, scores) { values[index] = max(score, -12) }
    let sums = sums(over: tree, values: values)
    guard var root = sums.indices.max(by: { sums[$0] < sums[$1] }) else { return 0 }
    let enough = sums[root] * 0.97
    var index = root + 1
    while index < tree.nodes[root].end {
      if sums[index] >= enough { root = index }
      index += 1
    }
    while tree.nodes[root].tag.isParagraph, tree.nodes[root].parent >= 0 {
      root = tree.nodes[root].parent
    }
    let holdsRoot = container <= root && root < tree.nodes[container].end
    return holdsRoot ? container : root
  }

  /// For each node, the sum of the blocks' values over its subtree.
  private func sums(over tree: HTMLTree, values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    for (value, holder) in zip(values, holders) { sums[holder] += value }
    for index in tree.nodes.indices.dropFirst().reversed() {
      sums[tree.nodes[index].parent] += sums[index]
    }
    return sums
  }
}
