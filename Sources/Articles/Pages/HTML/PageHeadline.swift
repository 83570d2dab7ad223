/// The headline of an HTML page.
enum PageHeadline {
  /// The headline: what the metadata says, without the outlet's name, as the page's own heading
  /// writes it.
  static func title(
    metadata: PageMetadata, blocks: [PageBlock], bodyStart: Int, tree: HTMLTree
  ) -> String {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.map { tree.text(of: $0) }
      .filter { !PageText.words($0).isEmpty }
    guard let stated = metadata.headline ?? metadata.documentTitle else {
      return headings.first ?? nearestHeading(in: blocks, before: bodyStart) ?? ""
    }
    let key = PageText.words(stated).joined(separator: " ")
    for heading in headings {
      let words = PageText.words(heading)
      let own = words.joined(separator: " ")
      if own == key { return heading }
      if words.count >= 3, key.hasPrefix(own + " ") || key.hasSuffix(" " + own) { return heading }
    }
    let outlet = metadata.outlet ?? holder(in: blocks) ?? metadata.host
    let title = HeadlineParts.headline(of: stated, outlet: outlet)
    return title.isEmpty ? stated : title
  }

  /// The outlet where the metadata does not name it: the title's last part, or the holder of the
  /// copyright.
  static func outlet(metadata: PageMetadata, blocks: [PageBlock], title: String) -> String? {
    if let document = metadata.documentTitle {
      let key = PageText.words(title)
      for split in HeadlineParts.splits(of: document)
      where PageText.words(split.headline).starts(with: key) {
        return split.outlet
      }
    }
    guard let holder = holder(in: blocks) else { return metadata.host }
    return Outlet.standing(for: holder, in: blocks) ?? holder
  }

  private static func holder(in blocks: [PageBlock]) -> String? {
    blocks.suffix(40).reversed().lazy.compactMap { Outlet.holder(in: $0.text) }.first
  }

  private static func nearestHeading(in blocks: [PageBlock], before start: Int) -> String? {
    blocks[..<min(start, blocks.count)].last { $0.evidence.isHeading }?.text
  }
}
