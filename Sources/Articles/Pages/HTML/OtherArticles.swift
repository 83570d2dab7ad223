/// Finds articles on a page beside the one whose headline it states: the next ones of an endless page,
/// cards of related ones.
enum OtherArticles {
  /// The least words of prose for which the page's own article is taken to be told apart from others.
  private static let leastProse = 40.0

  /// Takes the weight of blocks of other articles; `heading` is the element of the page's headline.
  ///
  /// Complexity: linear in the nodes.
  static func discount(in page: inout HTMLBlocks, of tree: HTMLTree, heading: Int) {
    if let next = nextHeading(like: heading, in: tree) {
      let prose = page.proseWords
      let own = page.blocks.indices.filter { (heading..<next).contains(page.holders[$0]) }
      if own.reduce(0, { $0 + prose[$1] * page.blocks[$1].evidence.weight }) >= leastProse {
        for index in page.blocks.indices where page.holders[index] >= next {
          page.blocks[index].evidence.weight = 0
        }
      }
    }
    guard let article = article(around: heading, in: tree) else { return }
    let foreign = foreignNodes(beside: article, heading: heading, page: page, tree: tree)
    let prose = page.proseWords
    var own = 0.0
    for index in page.blocks.indices where !foreign[page.holders[index]] {
      if (article..<tree.nodes[article].end).contains(page.holders[index]) {
        own += prose[index] * page.blocks[index].evidence.weight
      }
    }
    guard own >= leastProse else { return }
    for index in page.blocks.indices where foreign[page.holders[index]] {
      page.blocks[index].evidence.weight = 0
    }
  }

  /// The next heading of the same form that says something else: same element, same names, in a parent
  /// of the same names.
  ///
  /// Headings of sections within an article may be of the same element as its headline, but not of the
  /// same names.
  private static func nextHeading(like heading: Int, in tree: HTMLTree) -> Int? {
    guard let names = tree.attribute(.className, of: heading), !names.isEmpty else { return nil }
    let parent = tree.nodes[heading].parent
    let key = PageText.words(tree.text(of: heading))
    var next = tree.nodes[heading].end
    while next < tree.nodes.count {
      if tree.nodes[next].tag == tree.nodes[heading].tag,
        tree.attribute(.className, of: next) == names,
        tree.nodes[tree.nodes[next].parent].tag == tree.nodes[parent].tag,
        tree.attribute(.className, of: tree.nodes[next].parent)
          == tree.attribute(.className, of: parent),
        tree.nodes[next].parent != parent, PageText.words(tree.text(of: next)) != key
      {
        return next
      }
      next += 1
    }
    return nil
  }

  /// The innermost article element that holds the heading.
  private static func article(around heading: Int, in tree: HTMLTree) -> Int? {
    var node = tree.nodes[heading].parent
    while node >= 0 {
      if tree.nodes[node].tag == .article { return node }
      node = tree.nodes[node].parent
    }
    return nil
  }

  /// Whether each node is within another article element: one beside the page's own, or within it but
  /// with a linked headline.
  private static func foreignNodes(
    beside article: Int, heading: Int, page: HTMLBlocks, tree: HTMLTree
  ) -> [Bool] {
    var firstBlock = [Int](repeating: Int.max, count: tree.nodes.count)
    for (block, holder) in page.holders.enumerated() {
      firstBlock[holder] = min(firstBlock[holder], block)
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      let parent = tree.nodes[index].parent
      firstBlock[parent] = min(firstBlock[parent], firstBlock[index])
    }
    var foreign = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      foreign[index] = foreign[tree.nodes[index].parent]
      guard tree.nodes[index].tag == .article, !foreign[index],
        !(index..<tree.nodes[index].end).contains(heading)
      else { continue }
      let isWithin = (article..<tree.nodes[article].end).contains(index)
      let first = firstBlock[index]
      foreign[index] =
        !isWithin
        || first < page.blocks.count && page.blocks[first].evidence.linkShare > 0.6
          && page.blocks[first].words.count >= 3
    }
    return foreign
  }
}
