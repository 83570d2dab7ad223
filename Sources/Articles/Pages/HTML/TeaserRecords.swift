/// Finds lists of other articles: siblings that each are a linked headline and a sentence or two.
///
/// That such lists are records of one form beside each other is the insight of Liu, Grossman and Zhai,
/// *Mining Data Records in Web Pages* (KDD 2003). Here the form is what the records say and not their
/// markup, which pages vary from item to item.
enum TeaserRecords {
  /// How many words a record has, beyond those of links.
  private static let words = 5.0...80.0
  /// How many records make a list, and which share of the siblings they are.
  private static let least = (records: 3, share: 0.7)
  /// The largest share of the page's prose that a list of other articles has; where it has more, the
  /// page is a list, and that is its article.
  private static let mostOfPage = 0.6

  /// Takes the weight of blocks that are such records.
  ///
  /// Complexity: linear in the nodes.
  static func discount(in page: inout HTMLBlocks, of tree: HTMLTree) {
    let prose = page.sums(over: tree, values: page.proseWords)
    guard let all = prose.first, all > 0 else { return }
    let plain = page.sums(
      over: tree,
      values: page.blocks.map { Double($0.words.count) * (1 - $0.evidence.linkShare) })
    let headlines = page.sums(over: tree, values: page.blocks.map { isHeadline($0) ? 1 : 0 })
    let declared = page.sums(
      over: tree, values: page.blocks.map { $0.evidence.weight > 1 ? 1 : 0 })
    let container = page.container(in: tree)
    var isRecord = [Bool](repeating: false, count: tree.nodes.count)
    var items = [Int](repeating: 0, count: tree.nodes.count)
    var records = items
    var recordProse = [Double](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() where !tree.nodes[index].tag.isInline {
      let parent = tree.nodes[index].parent
      guard plain[index] + headlines[index] > 0 else { continue }
      items[parent] += 1
      let holdsContainer = index <= container && container < tree.nodes[index].end
      guard words.contains(plain[index]), (1...3).contains(headlines[index]), !holdsContainer,
        declared[index] == 0, isItem(tree.nodes[index].tag)
      else { continue }
      isRecord[index] = true
      records[parent] += 1
      recordProse[parent] += prose[index]
    }
    var isTeaser = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      let parent = tree.nodes[index].parent
      isTeaser[index] =
        isTeaser[parent]
        || isRecord[index] && records[parent] >= least.records
          && Double(records[parent]) >= least.share * Double(items[parent])
          && recordProse[parent] < mostOfPage * all
    }
    for index in page.blocks.indices where isTeaser[page.holders[index]] {
      if page.blocks[index].evidence.weight > 0 { page.teasers.append(index) }
      page.blocks[index].evidence.weight = 0
    }
  }

  /// Whether a block is a link to another article, with or without its summary.
  private static func isHeadline(_ block: PageBlock) -> Bool {
    block.evidence.beginsWithLink || block.evidence.linkShare > 0.6 && block.words.count >= 3
  }

  /// Rows of tables have names with links and figures beside them, and paragraphs may begin with one.
  private static func isItem(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .div, .li, .article, .section, .dd, .figure, .aside: true
    default: false
    }
  }
}
