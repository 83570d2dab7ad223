extension HTMLBlocks {
  /// Weighs the blocks by the hints of the elements they stand in, and by what other articles the page
  /// has: `heading` is the element of the page's own headline.
  ///
  /// A hint against an element that holds most of the page's prose is a wrapper's and does not
  /// count: the prose would be the sidebar's, the form's or the comments' otherwise.
  mutating func weigh(by tree: HTMLTree, heading: Int?, isLiveBlog: Bool) {
    let hints = hints(in: tree)
    for index in blocks.indices {
      let evidence = blocks[index].evidence
      switch hints[owners[index]] {
      case .against, .caption, .foreign, .hidden: blocks[index].evidence.weight = 0
      case .body:
        blocks[index].evidence.weight = 1.3
        blocks[index].evidence.isAmongProse = true
      case .none: break
      }
      // A line set apart from its paragraph in which only an image goes before it is a caption.
      if evidence.followsImage, !evidence.isHeading, !evidence.isItem, blocks[index].kind == .line,
        owners[index] != holders[index], tree.nodes[owners[index]].tag == .other
      {
        blocks[index].evidence.weight = 0
      }
    }
    if let heading, !isLiveBlog { OtherArticles.discount(in: &self, of: tree, heading: heading) }
    TeaserRecords.discount(in: &self, of: tree)
    container = container(in: tree)
    for index in blocks.indices where blocks[index].evidence.weight > 0 {
      blocks[index].evidence.isInContainer = tree.nodes[holders[index]].parent == container
      var node = holders[index]
      for _ in 0..<4 where node >= 0 {
        if node == container { blocks[index].evidence.isAmongProse = true }
        node = tree.nodes[node].parent
      }
    }
    discountStrays()
  }

  /// For each block, the words that are running text and no links.
  var proseWords: [Double] {
    blocks.map { block in
      block.kind == .prose ? Double(block.words.count) * (1 - block.evidence.linkShare) : 0
    }
  }

  /// The hints of all elements, those of wrappers left out.
  private mutating func hints(in tree: HTMLTree) -> [ElementHint] {
    let prose = sums(over: tree, values: proseWords)
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
      if inherited != .none, inherited != .body {
        hints[index] = inherited
        continue
      }
      let own = ElementHints.hint(of: index, in: tree, known: &knownHints)
      switch own {
      case .foreign where prose[index] > all * 0.9:
        isMostlyForeign = true
        hints[index] = inherited
      case .hidden where prose[index] > all * 0.7: hints[index] = inherited
      case .against
      where prose[index] > all * (holdsHeading(index) || inherited == .body ? 0.3 : 0.7):
        hints[index] = inherited
      case .caption where prose[index] > all * 0.25: hints[index] = inherited
      case .none: hints[index] = inherited
      default: hints[index] = own
      }
    }
    return hints
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
  func container(in tree: HTMLTree) -> Int {
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
    while tree.nodes[root].tag.isParagraph || tree.nodes[root].tag.isInline,
      tree.nodes[root].parent >= 0
    {
      root = tree.nodes[root].parent
    }
    let holdsRoot = container <= root && root < tree.nodes[container].end
    return holdsRoot ? container : root
  }
}
