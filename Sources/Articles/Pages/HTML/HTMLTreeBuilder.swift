import CXML2

/// Makes a tree of the parts of a page, as libxml2 tells of them.
@safe final class HTMLTreeBuilder {
  private var tree = HTMLTree()
  private let context: htmlParserCtxtPtr
  /// The elements that are open, from the outermost on.
  private var open: [Int] = []
  /// The text since the last tag.
  private var pending: [UInt8] = []

  /// How deep elements may nest, deeper than any page that means well; the rest of a deeper page is not
  /// read.
  ///
  /// For each closing tag libxml2 looks through all open elements, so that the bound is also one of
  /// time: at 10,000, some three seconds for a megabyte of the worst.
  private static let mostOpen = 10_000
  /// How many bytes pages have for an element or a text, about.
  private static let bytesPerNode = 60

  /// A builder of the tree of a page of so many bytes, which `context` parses.
  init(context: htmlParserCtxtPtr, bytes: Int) {
    unsafe self.context = unsafe context
    tree.nodes.reserveCapacity(bytes / Self.bytesPerNode)
  }

  /// The builder that libxml2 hands through.
  static func at(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    unsafe pointer.map { unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The tree, or nil where there is no element.
  func finish() -> HTMLTree? {
    flush()
    while !open.isEmpty { end() }
    if !tree.nodes.isEmpty { tree.nodes[0].end = tree.nodes.count }
    return tree.nodes.isEmpty ? nil : tree
  }

  /// Opens an element; `attributes` are names and values in turn.
  func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    flush()
    guard open.count < Self.mostOpen else { return unsafe xmlStopParser(context) }
    let tag = unsafe name.flatMap { unsafe HTMLTag.byName[$0] } ?? .other
    let start = tree.attributes.count
    if var pair = unsafe attributes {
      while let name = unsafe pair[0] {
        if let known = unsafe HTMLAttribute.byName[name], tag == .link || known != .href {
          let value = unsafe pair[1].map { unsafe String(cString: $0) } ?? ""
          tree.attributes.append((known, value))
        }
        unsafe pair += 2
      }
    }
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: parent, end: index + 1, attributes: start..<tree.attributes.count))
    open.append(index)
  }

  /// Closes the innermost element.
  func end() {
    flush()
    guard let last = open.popLast() else { return }
    tree.nodes[last].end = tree.nodes.count
  }

  /// Adds text, which may come in pieces.
  func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let characters = unsafe characters, count > 0, !isProgram else { return }
    unsafe pending.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
  }

  /// The element that what comes next stands in; what comes after the outermost one is put into it.
  private var parent: Int { open.last ?? (tree.nodes.isEmpty ? -1 : 0) }

  /// Whether text is a program or a style, which nobody looks at and most of a page may be.
  private var isProgram: Bool {
    guard let last = open.last else { return tree.nodes.isEmpty }
    switch tree.nodes[last].tag {
    case .style: return true
    case .script: return !tree.holdsData(last)
    default: return false
    }
  }

  private func flush() {
    guard !pending.isEmpty else { return }
    let text = pending.allSatisfy(isJSONSpace) ? " " : String(decoding: pending, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(tag: .text, parent: parent, end: index + 1, text: text, attributes: 0..<0))
  }
}
