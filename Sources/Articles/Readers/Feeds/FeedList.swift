/// A list of feeds, as readers of news exchange them: OPML.
package struct FeedList: XMLEventHandler {
  /// The addresses of the feeds, in the order of the list, each once.
  package private(set) var addresses: [String] = []

  private var known: Set<String> = []

  /// The list in `bytes`; nil where they are none.
  package init?(_ bytes: [UInt8]) {
    let content = FeedEncoding.utf8(bytes, charset: nil).bytes
    guard FeedKind(of: content) == .list else { return nil }
    _ = XMLEvents.read(XMLMending.mended(content).bytes, by: &self)
  }

  mutating func start(_ element: XMLElement) {
    guard element.name == "outline", let text = element.attributes["xmlurl"] else { return }
    let address = String(trimmed(text))
    if !address.isEmpty, known.insert(address).inserted { addresses.append(address) }
  }

  mutating func end() {}

  mutating func text(_ bytes: [UInt8]) {}
}
