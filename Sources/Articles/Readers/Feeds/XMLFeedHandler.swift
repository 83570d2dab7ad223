/// Makes a feed of the parts of an XML document: RSS 0.9 to 2.0, RSS 1.0 in RDF, Atom 0.3 and 1.0.
struct XMLFeedHandler: XMLEventHandler {
  /// What an open element is.
  private enum Frame {
    /// One whose inner elements mean what they mean by themselves.
    case open
    case item
    /// Another feed that the item was taken from.
    case origin
  }

  private(set) var channel = FeedValues()
  private(set) var items: [FeedItem] = []

  private var frames: [Frame] = []
  private var item: FeedValues?
  private var capture: FeedCapture?
  /// How many elements are open inside one that says nothing.
  private var muted = 0
  /// The addresses that elements say relative ones are relative to, with the number of frames below.
  private var bases: [(depth: Int, address: String)] = []
  /// Where the feed is.
  private let address: String?

  init(address: String?) {
    self.address = address
  }

  /// The feed, once all parts were told.
  func feed() -> Feed {
    var feed = channel.feed()
    feed.items = items
    return feed
  }

  mutating func start(_ element: XMLElement) {
    if muted > 0 {
      muted += 1
    } else if capture != nil {
      capture?.start(element)
    } else if Self.saysNothing(element) || isOrigins(element) {
      muted = 1
    } else {
      open(element)
    }
  }

  mutating func text(_ bytes: [UInt8]) {
    if muted == 0 { capture?.text(bytes) }
  }

  mutating func end() {
    if muted > 0 {
      muted -= 1
    } else if var capture {
      let isOver = capture.end()
      self.capture = isOver ? nil : capture
      if isOver {
        add(capture.field, rank: capture.rank, capture.content)
        closeFrame()
      }
    } else {
      closeFrame()
    }
  }

  private mutating func open(_ element: XMLElement) {
    frames.append(.open)
    if let base = element.attributes["xml:base"] {
      bases.append((frames.count, resolved(base)))
    }
    let language = element.attributes["xml:lang"]
    if Self.isItem(element) {
      frames[frames.count - 1] = .item
      item = FeedValues()
      item?.line = element.line
      // In RSS 1.0 an item's address is its name.
      add(.link, rank: 3, element.attributes["rdf:about"] ?? "")
    }
    if let language { add(.language, rank: 1, language) }
    if element.name == "link", let address = element.attributes["href"] {
      return addLink(element, address)
    }
    if element.vocabulary == .atom, element.name == "source", item != nil {
      frames[frames.count - 1] = .origin
      return
    }
    guard var (field, rank) = FeedField.meaning(of: element) else { return }
    if frames.dropLast().last == .origin { (field, rank) = (.source, 0) }
    if field == .tag { add(.tag, rank: 0, Self.term(element) ?? "") }
    if field == .id, element.attributes["ispermalink"]?.lowercased() != "false" { rank = -1 }
    capture = FeedCapture(field: field, rank: rank, type: element.attributes["type"])
  }

  private mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    if frame == .item, let done = item {
      items.append(done.item())
      item = nil
    }
    while let base = bases.last, base.depth > frames.count { bases.removeLast() }
  }

  private mutating func add(_ field: FeedField, rank: Int, _ text: String) {
    var text = text
    var rank = rank
    if field == .link, !isBlank(text) { text = resolved(text) }
    if field == .id, rank < 0 {
      // A guid is the address of the page where it does not say otherwise.
      rank = 0
      if text.contains("://") { add(.link, rank: 2, text) }
    }
    if item != nil {
      item?.add(field, rank: rank, text)
    } else if frames.count <= 3 {
      channel.add(field, rank: rank, text)
    }
  }

  private mutating func addLink(_ element: XMLElement, _ address: String) {
    guard element.attributes["rel", default: "alternate"] == "alternate" else { return }
    let type = element.attributes["type"] ?? "text/html"
    add(.link, rank: type.contains("html") ? 1 : 4, address)
  }

  private func resolved(_ address: String) -> String {
    WebAddress.resolved(
      address, against: bases.last?.address ?? channel.first(.link) ?? self.address)
  }
}

extension XMLFeedHandler {
  private static func isItem(_ element: XMLElement) -> Bool {
    element.vocabulary == .rss && element.name == "item"
      || [.atom, .rss].contains(element.vocabulary) && element.name == "entry"
  }

  /// Whether nothing inside an element is about the report: the feed's logo has a title as well.
  private static func saysNothing(_ element: XMLElement) -> Bool {
    switch element.vocabulary {
    case .rss: ["image", "textinput", "cloud", "skiphours", "skipdays"].contains(element.name)
    case .media: ["credit", "text", "comments", "embed"].contains(element.name)
    case .other: !["origlink", "full-text", "fulltext"].contains(element.name)
    default: false
    }
  }

  /// Whether an element inside another feed's head is anything but its title.
  private func isOrigins(_ element: XMLElement) -> Bool {
    frames.last == .origin && element.name != "title"
  }

  /// The name of an Atom category, which is an attribute.
  private static func term(_ element: XMLElement) -> String? {
    element.attributes["label"] ?? element.attributes["term"]
  }
}
