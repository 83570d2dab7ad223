/// The article in an HTML page.
///
/// What the page says of itself in its metadata is believed for the headline, the date, the author
/// and the outlet; the body is found in the tree: the element whose blocks read most like running
/// text, and in it the best segment of blocks.
package enum HTMLPage {
  /// The article in a page's bytes, or nil where the page has none.
  ///
  /// Complexity: linear in the number of bytes for pages as they are.
  package static func article(in bytes: [UInt8]) -> ExtractedPage? {
    guard let tree = HTMLTree(parsing: bytes) else { return nil }
    let metadata = PageMetadata(tree)
    var page = HTMLBlocks(tree)
    let outlet = metadata.outlet ?? PageHeadline.holder(in: page.blocks) ?? metadata.host
    let headline = PageHeadline(metadata: metadata, tree: tree, outlet: outlet)
    page.weigh(by: tree, heading: headline.heading, isLiveBlog: metadata.isLiveBlog)
    let root = page.root(in: tree)
    let inRoot = page.holders.indices.filter {
      page.holders[$0] >= root && page.holders[$0] < tree.nodes[root].end
        && page.blocks[$0].evidence.weight > 0
    }
    let blocks = inRoot.map { page.blocks[$0] }
    var range = BodySegment.range(of: blocks) ?? 0..<0
    range = BodyEdges.trimmed(range, of: blocks)
    let start = range.isEmpty ? 0 : inRoot[range.lowerBound]
    let title =
      headline.title.isEmpty
      ? PageHeadline.nearestHeading(in: page.blocks, before: start) ?? "" : headline.title
    var paragraphs = BodyText.paragraphs(of: blocks, in: range, title: title)
    let count = paragraphs.reduce(0) { $0 + $1.utf8.count }
    if let stated = metadata.body, stated.utf8.count > 2 * count, stated.utf8.count > 400 {
      paragraphs = PageText.lines(stated)
    }
    if !metadata.isLiveBlog,
      let list = FrontPage.text(of: page, insteadOf: paragraphs, title: title)
    {
      paragraphs = list
    }
    var withheld: WithheldText?
    if page.isMostlyForeign, Withholding.isRequest(page.blocks) {
      withheld = .consent
      paragraphs = []
      if title.isEmpty { return nil }
    } else if Withholding.isTeaser(
      paragraphs, isStatedClosed: metadata.isClosed,
      after: page.blocks[min(start, page.blocks.count)...])
    {
      withheld = .paywall
    }
    if title.isEmpty, paragraphs.isEmpty {
      // Nothing reads like an article, so nothing can be told from it: all of it is kept.
      paragraphs = page.blocks.map(\.text)
    }
    guard !title.isEmpty || !paragraphs.isEmpty else { return nil }
    let surroundings =
      metadata.published == nil
      ? surroundings(of: start, title: title, in: page.blocks) : nil
    return ExtractedPage(
      title: title, body: paragraphs.joined(separator: "\n"),
      source: metadata.outlet
        ?? PageHeadline.outlet(metadata: metadata, blocks: page.blocks, title: title),
      author: metadata.author ?? author(in: page.blocks[..<min(start, page.blocks.count)]),
      url: metadata.address,
      published: metadata.published ?? surroundings?.published,
      language: metadata.language, tags: metadata.tags, withheld: withheld,
      dateFinding: metadata.dateFinding ?? surroundings?.dateFinding,
      certainty: withheld == nil
        ? BodyCertainty.of(paragraphs, title: title, blocks: page.blocks) : .doubtful)
  }

  private static func author(in blocks: ArraySlice<PageBlock>) -> String? {
    blocks.suffix(12).reversed().lazy.compactMap { Byline.author(in: $0.text) }.first
  }

  /// What stands around an article that begins at `start`, for what the page does not state.
  private static func surroundings(
    of start: Int, title: String, in blocks: [PageBlock]
  ) -> PageSurroundings {
    PageSurroundings(
      blocks: blocks, body: min(start, blocks.count)..<blocks.count,
      headline: Headline(title: title, position: max(0, start - 10)))
  }
}
