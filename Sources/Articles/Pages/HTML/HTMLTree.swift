/// An HTML page's elements and texts in document order, as plain values.
///
/// The subtree of node `i` is the range `i..<nodes[i].end`, and a parent stands before its
/// children, so that every walk is a loop and no depth of nesting can exhaust the stack.
struct HTMLTree: Sendable {
  /// An element or a text.
  struct Node: Sendable {
    /// What the node is.
    var tag: HTMLTag
    /// The node it stands in; -1 for the first.
    var parent: Int
    /// One past the last node of its subtree.
    var end: Int
    /// The text of a text node, else "".
    var text = ""
    /// Where the node's attributes are.
    var attributes: Range<Int>
  }

  /// The nodes in document order.
  var nodes: [Node] = []
  /// The attributes of all nodes, of which only those that are looked at are kept.
  var attributes: [(name: HTMLAttribute, value: String)] = []

  /// The value of an attribute of a node.
  func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// Whether a script is structured data.
  func holdsData(_ node: Int) -> Bool {
    attribute(.type, of: node)?.lowercased().contains("ld+json") == true
  }

  /// The most nodes that an element has whose text is a heading or a fact; without a bound, elements
  /// within each other would have the same text read again and again.
  private static let mostNodesOfFact = 500

  /// The text within a node, its white space collapsed; "" where the node holds a good part of a
  /// page.
  func text(of node: Int) -> String {
    guard nodes[node].end - node <= Self.mostNodesOfFact else { return "" }
    var text = ""
    for index in node..<nodes[node].end where nodes[index].tag == .text {
      text += nodes[index].text
    }
    return PageText.collapsed(text)
  }
}
