/// Text as feeds hold it: plain, or HTML, without saying which.
enum FeedText {
  /// A headline or a name: one line, without markup.
  static func line(_ text: String) -> String {
    let plain = isMarkup(text) ? tree(text).map(visible) ?? text : text
    return PageText.collapsed(Entities.decoded(plain))
  }

  /// A body: its paragraphs, a line each.
  ///
  /// What stands in HTML is read as the page's would be, without captions, credits and buttons; where
  /// nothing reads like prose, all of it counts.
  static func paragraphs(_ text: String, title: String) -> String {
    guard isMarkup(text), let tree = tree(text) else {
      return PageText.lines(Entities.decoded(text)).joined(separator: "\n")
    }
    var page = HTMLBlocks(tree)
    page.weigh(by: tree, heading: nil, isLiveBlog: false)
    let paragraphs = BodyText.paragraphs(
      of: page.blocks, in: page.blocks.startIndex..<page.blocks.endIndex, title: title)
    return (paragraphs.isEmpty ? page.blocks.map(\.text) : paragraphs).joined(separator: "\n")
  }

  /// The tree of a piece of HTML, whose mark says that it is UTF-8 whatever it speaks of.
  private static func tree(_ text: String) -> HTMLTree? {
    HTMLTree(parsing: [0xef, 0xbb, 0xbf] + Array(text.utf8))
  }

  private static func visible(_ tree: HTMLTree) -> String {
    tree.nodes.indices.filter { tree.nodes[$0].tag == .text }.map { tree.nodes[$0].text }
      .joined()
  }

  /// Whether the text has a tag in it.
  static func isMarkup(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == UInt8(ascii: "<") {
        if (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "/")
          || byte == UInt8(ascii: "!")
        {
          return text.utf8.contains(UInt8(ascii: ">"))
        }
      }
      previous = byte
    }
    return false
  }
}
