/// What the elements of an item, or of the feed itself, said.
struct FeedValues {
  private var texts: [FeedField: [(rank: Int, text: String)]] = [:]
  /// The best text of each field so far, without white space around it: a feed's address is asked for
  /// at every link in it.
  private var best: [FeedField: (rank: Int, text: String)] = [:]
  /// The line on which it begins.
  var line: Int?

  /// Adds what an element said; white space alone says nothing.
  mutating func add(_ field: FeedField, rank: Int, _ text: String) {
    guard !isBlank(text) else { return }
    texts[field, default: []].append((rank, text))
    if let known = best[field], known.rank <= rank { return }
    best[field] = (rank, String(trimmed(text)))
  }

  /// The texts of a field, the best first, equals in the order of the feed.
  func all(_ field: FeedField) -> [String] {
    let found = texts[field, default: []]
    return found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }
      .map { found[$0].text }
  }

  /// The best text of a field, without white space around it.
  ///
  /// Complexity: constant.
  func first(_ field: FeedField) -> String? { best[field]?.text }

  /// The item that the values describe.
  ///
  /// Of the bodies the longest is taken: a summary beside a full text is shorter, and a full text that
  /// is only a picture is shorter than the summary.
  func item() -> FeedItem {
    var item = FeedItem()
    item.line = line
    item.link = first(.link)
    item.source = first(.source).map(FeedText.line)
    let title = first(.title).map(FeedText.line) ?? ""
    var body = ""
    for text in all(.body) {
      let plain = FeedText.paragraphs(text, title: title)
      if plain.utf8.count > body.utf8.count { body = plain }
    }
    // What is said of a picture is often all that there is of a report on it.
    if body.isEmpty, let caption = first(.caption) {
      body = FeedText.paragraphs(caption, title: title)
    }
    let fields: [(FieldName, [String])] = [
      (.id, [first(.id)].compactMap(\.self)), (.title, [title]), (.body, [body]),
      (.language, [first(.language)].compactMap(\.self)),
      (.author, all(.author).map(Self.person).filter { !$0.isEmpty }.uniqued()),
      (.tags, all(.tag).map(FeedText.line).uniqued()),
    ]
    for (field, texts) in fields { item.fields.add(field, rank: 0, name: "", texts: texts) }
    for (rank, text) in (all(.published) + all(.updated)).enumerated() {
      item.fields.add(.published, rank: rank, name: "", texts: [text])
    }
    return item
  }

  /// The feed that the values describe, without items.
  func feed() -> Feed {
    var feed = Feed()
    feed.title = first(.title).map(FeedText.line).flatMap(Feed.name)
    feed.link = first(.link)
    feed.language = first(.language).flatMap(Feed.name)
    feed.publisher = first(.publisher).map(FeedText.line).flatMap(Feed.name)
    return feed
  }

  /// A person's name, where RSS wants an address before it: `desk@courier.example (Jane Doe)`.
  private static func person(_ text: String) -> String {
    let line = FeedText.line(text)
    guard line.contains("@") else { return line }
    guard let open = line.firstIndex(of: "("), line.hasSuffix(")") else { return "" }
    return String(trimmed(String(line[line.index(after: open)...].dropLast())))
  }
}

extension [String] {
  /// The texts without repeats.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
