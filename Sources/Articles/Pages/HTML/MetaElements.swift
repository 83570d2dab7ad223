/// The elements of a page that state facts: meta, link, title, microdata, times.
struct MetaElements: Sendable {
  /// What is stated, by name in lower case, in document order.
  ///
  /// Names of what is not a meta element have a prefix: "itemprop:author", "rel:tag", "html:lang",
  /// "time:pubdate"; "time" holds those of the time elements below the first heading.
  private(set) var values: [String: [String]] = [:]
  /// The text of the title element.
  private(set) var title: String?
  /// The canonical address.
  private(set) var canonical: String?
  /// The texts of scripts with structured data.
  private(set) var scripts: [String] = []

  /// The first that is stated by this name.
  func first(_ name: String) -> String? { values[name]?.first }

  init(_ tree: HTMLTree) {
    var sawHeading = false
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .html:
        if let lang = tree.attribute(.lang, of: index) { add("html:lang", lang) }
      case .title:
        if title == nil {
          let text = tree.text(of: index)
          if !text.isEmpty { title = text }
        }
      case .meta:
        readMeta(index, in: tree)
      case .link:
        if canonical == nil, tree.attribute(.rel, of: index)?.lowercased() == "canonical" {
          canonical = tree.attribute(.href, of: index)
        }
      case .script:
        if tree.holdsData(index) {
          scripts.append(Self.raw(index, in: tree))
        }
      case .h1:
        sawHeading = true
      case .time:
        if let time = tree.attribute(.datetime, of: index) {
          if tree.attribute(.pubdate, of: index) != nil { add("time:pubdate", time) }
          if sawHeading { add("time", time) }
        }
        readMicrodata(index, in: tree)
      case .text: break
      default:
        if !tree.nodes[index].attributes.isEmpty { readMicrodata(index, in: tree) }
      }
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    values[name, default: []].append(value)
  }

  private mutating func readMeta(_ index: Int, in tree: HTMLTree) {
    guard let content = tree.attribute(.content, of: index), !content.isEmpty else { return }
    for name in [HTMLAttribute.property, .name, .httpEquiv] {
      if let key = tree.attribute(name, of: index) { add(key.lowercased(), content) }
    }
    if let key = tree.attribute(.itemprop, of: index) {
      add("itemprop:" + key.lowercased(), content)
    }
  }

  private mutating func readMicrodata(_ index: Int, in tree: HTMLTree) {
    if let property = tree.attribute(.itemprop, of: index)?.lowercased(),
      ["datepublished", "datecreated", "author"].contains(property)
    {
      let value =
        tree.attribute(.content, of: index) ?? tree.attribute(.datetime, of: index)
        ?? tree.text(of: index)
      add("itemprop:" + property, value)
    }
    if tree.nodes[index].tag == .a, let rel = tree.attribute(.rel, of: index)?.lowercased() {
      let names = rel.split(separator: " ")
      if names.contains("author") { add("rel:author", tree.text(of: index)) }
      if names.contains("tag") { add("rel:tag", tree.text(of: index)) }
    }
  }

  private static func raw(_ index: Int, in tree: HTMLTree) -> String {
    var text = ""
    for node in index..<tree.nodes[index].end where tree.nodes[node].tag == .text {
      text += tree.nodes[node].text
    }
    return text
  }
}
