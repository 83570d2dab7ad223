import Articles

/// The outlets of a corpus as numbers, so that a story's are told apart without their letters.
struct OutletNames: Sendable {
  private let articles: [Article]
  /// The number of each article's spelling; -1 where it names no outlet.
  private var spellings: [Int32] = []
  /// The number of the outlet that each spelling means; -1 where it means none.
  private var outlets: [Int32] = []

  /// The outlets of `articles`.
  ///
  /// Complexity: linear in the articles.
  init(_ articles: [Article]) {
    self.articles = articles
    spellings.reserveCapacity(articles.count)
    var numbers: [String: Int32] = [:]
    var numbersOfKeys: [String: Int32] = ["": -1]
    for index in articles.indices {
      guard let source = articles[index].source else {
        spellings.append(-1)
        continue
      }
      if let number = numbers[source] {
        spellings.append(number)
        continue
      }
      let number = Int32(outlets.count)
      let key = Self.key(of: source)
      let outlet = numbersOfKeys[key] ?? number
      numbersOfKeys[key] = outlet
      numbers[source] = number
      spellings.append(number)
      outlets.append(outlet)
    }
  }

  /// The number of the way in which an article writes its outlet; -1 where it names none.
  func spelling(of article: Int) -> Int32 { spellings[article] }

  /// The number of an article's outlet.
  func outlet(of article: Int) -> Int32? {
    let spelling = spellings[article]
    guard spelling >= 0, outlets[Int(spelling)] >= 0 else { return nil }
    return outlets[Int(spelling)]
  }

  /// An article's outlet as the article writes it.
  func name(of article: Int) -> String { articles[article].source ?? "" }

  /// What makes two spellings of an outlet the same: case, "www.", and what a web address has around
  /// its domain do not count.
  static func key(of source: String) -> String {
    var key = source.lowercased().unicodeScalars.split(whereSeparator: \.isBlank)
      .map(String.init).joined(separator: " ")[...]
    for prefix in ["https://", "http://", "www."] where key.hasPrefix(prefix) {
      key.removeFirst(prefix.count)
    }
    while key.hasSuffix("/") { key.removeLast() }
    return String(key)
  }
}
