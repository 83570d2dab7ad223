import CXML2

extension HTMLTree {
  /// Parses the bytes of an HTML page with libxml2, which mends whatever is broken; nil where there
  /// is no element at all.
  ///
  /// Complexity: linear in the number of bytes for pages as they are.
  init?(parsing bytes: [UInt8]) {
    let page = PageCharset.decoded(bytes)
    let markup = AttributeBound.applied(to: page.bytes)
    guard !markup.isEmpty, markup.count < Int(Int32.max) else { return nil }
    _ = Self.depthIsSet
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = unsafe markup.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        page.encoding, Int32(bitPattern: options))
    }
    guard let document = unsafe document else { return nil }
    defer { unsafe xmlFreeDoc(document) }
    guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
    unsafe walk(from: root)
  }

  /// Lets elements nest deeper than any page that means well, once for the process.
  ///
  /// For each closing tag libxml2 looks through all open elements, so that the bound is also one of
  /// time: at 10,000, some three seconds for a megabyte of the worst.
  private static let depthIsSet: Bool = {
    newsfold_xml_set_depth(10_000)
    return true
  }()

  /// Copies the tree below `root` by a walk along its links.
  private mutating func walk(from root: xmlNodePtr) {
    var current = unsafe root
    var parent = -1
    while true {
      let index = unsafe append(current, parent: parent)
      if let child = unsafe current.pointee.children,
        unsafe current.pointee.type == XML_ELEMENT_NODE
      {
        unsafe current = child
        parent = index
        continue
      }
      if index >= 0 { nodes[index].end = nodes.count }
      while true {
        if unsafe current == root { return }
        if let next = unsafe current.pointee.next {
          unsafe current = next
          break
        }
        guard let above = unsafe current.pointee.parent, parent >= 0 else { return }
        unsafe current = above
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
      }
    }
  }

  /// Appends a copy of a node; gives its position, or -1 for comments and the like.
  private mutating func append(_ node: xmlNodePtr, parent: Int) -> Int {
    let index = nodes.count
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = unsafe node.pointee.name.map { unsafe String(cString: $0) } ?? ""
      let tag = HTMLTag(name: name)
      let start = attributes.count
      var property = unsafe node.pointee.properties
      while let current = unsafe property {
        unsafe append(current, of: tag)
        unsafe property = current.pointee.next
      }
      nodes.append(
        Node(
          tag: tag, parent: parent, end: index + 1,
          attributes: start..<attributes.count))
      return index
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_ENTITY_REF_NODE:
      guard let content = unsafe node.pointee.content else { return -1 }
      nodes.append(
        Node(
          tag: .text, parent: parent, end: index + 1,
          text: unsafe Self.isBlank(content) ? " " : String(cString: content),
          attributes: 0..<0))
      return index
    default:
      return -1
    }
  }

  /// Whether a text is the white space between elements, of which half of all texts are.
  private static func isBlank(_ text: UnsafePointer<xmlChar>) -> Bool {
    var next = unsafe text
    while unsafe isJSONSpace(next.pointee) { unsafe next += 1 }
    return unsafe next.pointee == 0
  }

  private mutating func append(_ property: xmlAttrPtr, of tag: HTMLTag) {
    guard let bytes = unsafe property.pointee.name,
      let name = HTMLAttribute(name: unsafe String(cString: bytes)), tag == .link || name != .href
    else { return }
    // A value is one text node, but for entities that libxml2 does not know.
    let content = unsafe property.pointee.children?.pointee.content
    attributes.append((name, unsafe content.map { unsafe String(cString: $0) } ?? ""))
  }
}
