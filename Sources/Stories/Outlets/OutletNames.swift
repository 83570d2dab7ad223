import Articles

/// The outlets of a corpus as numbers, so that a story's are told apart without their letters.
///
/// Two spellings are one outlet when they differ only in case, blanks and what a web address has around its
/// domain, or when the articles of both mostly stand at one registrable domain, as those of an outlet's
/// several feeds do. A domain with many outlets' articles, a portal's, joins none.
struct OutletNames: Sendable {
  /// A domain that more names have in common is a portal's.
  private static let mostNamesOfDomain = 4

  /// What each outlet is called: by its most frequent spelling, a name before a host's.
  private var names: [Int32: String] = [:]
  /// The number of each article's spelling; -1 where it names no outlet.
  private var spellings: [Int32] = []
  /// The number of the outlet that each spelling means; -1 where it means none.
  private var outlets: [Int32] = []

  /// The outlets of `articles`.
  ///
  /// Complexity: linear in the articles.
  init(_ articles: [Article]) {
    spellings.reserveCapacity(articles.count)
    var numbers: [String: Int32] = [:]
    var keys: [String] = []
    var domains = DomainTally()
    for article in articles {
      guard let source = article.source else {
        spellings.append(-1)
        continue
      }
      let number = numbers[source] ?? Int32(keys.count)
      if number == keys.count {
        numbers[source] = number
        keys.append(Self.key(of: source))
      }
      spellings.append(number)
      if let url = article.url { domains.add(url, of: keys[Int(number)]) }
    }
    let owners = domains.owners(mostNames: Self.mostNamesOfDomain)
    var numbersOfOutlets: [String: Int32] = ["": -1]
    for (number, key) in keys.enumerated() {
      let owner = key.isEmpty ? key : owners[key] ?? RegistrableDomain.of(key) ?? key
      let outlet = numbersOfOutlets[owner] ?? Int32(number)
      numbersOfOutlets[owner] = outlet
      outlets.append(outlet)
    }
    nameOutlets(spelledAs: numbers)
  }

  private mutating func nameOutlets(spelledAs numbers: [String: Int32]) {
    var counts = [Int](repeating: 0, count: outlets.count)
    for spelling in spellings where spelling >= 0 { counts[Int(spelling)] += 1 }
    let ranked = numbers.map { source, number in
      (name: source, number: Int(number), isHost: RegistrableDomain.of(source) != nil)
    }.sorted { left, right in
      if left.isHost != right.isHost { return right.isHost }
      return (counts[right.number], left.name) < (counts[left.number], right.name)
    }
    for spelling in ranked where names[outlets[spelling.number]] == nil {
      names[outlets[spelling.number]] = spelling.name
    }
  }

  /// The number of an article's outlet.
  func outlet(of article: Int) -> Int32? {
    let spelling = spellings[article]
    guard spelling >= 0, outlets[Int(spelling)] >= 0 else { return nil }
    return outlets[Int(spelling)]
  }

  /// What an outlet is called.
  func name(ofOutlet outlet: Int32) -> String { names[outlet] ?? "" }

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

/// Which names stand at which domains, and how often.
private struct DomainTally {
  private var counts: [String: [String: Int]] = [:]
  /// Domains by host: a corpus has many articles of each.
  private var domains: [Substring: String?] = [:]

  /// Counts an article of the outlet `name`.
  mutating func add(_ url: String, of name: String) {
    guard !name.isEmpty, let start = url.firstRange(of: "://") else { return }
    let host = url[..<(url[start.upperBound...].firstIndex(of: "/") ?? url.endIndex)]
    let domain = domains[host] ?? RegistrableDomain.of(String(host))
    domains[host] = domain
    if let domain { counts[name, default: [:]][domain, default: 0] += 1 }
  }

  /// The domain that stands for each name: the one where most of its articles are, unless many names
  /// are mostly there.
  func owners(mostNames: Int) -> [String: String] {
    let homes = counts.compactMapValues { domains in
      domains.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    var names: [String: Int] = [:]
    for (name, home) in homes where RegistrableDomain.of(name) != home {
      names[home, default: 0] += 1
    }
    return homes.filter { names[$0.value] ?? 0 <= mostNames }
  }
}
