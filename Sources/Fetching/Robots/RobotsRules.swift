/// What a robots.txt allows to one that goes by a name.
///
/// Source: Koster, Illyes, Zeller, Sassman, *Robots Exclusion Protocol*, RFC 9309. `Crawl-delay`, which
/// it does not have, is heeded as well.
struct RobotsRules: Sendable {
  /// A pattern of paths.
  private struct Rule {
    var pattern: [UInt8]
    var allows: Bool
  }

  /// The seconds between requests that the host asks for.
  private(set) var crawlDelay: Double?
  private var rules: [Rule] = []

  /// Rules that allow everything.
  init() {}

  /// The rules of `text` for the program whose User-Agent begins with `agent`: of the groups that name
  /// it all, else of those for everybody.
  init(_ text: [UInt8], agent: String) {
    let token = Self.token(agent)
    var groups: [(agents: Set<String>, rules: RobotsRules)] = []
    var isNaming = false
    for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      let plain = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = plain.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = Self.trimmed(plain[..<colon]).lowercased()
      let value = Self.trimmed(plain[(colon + 1)...])
      if key == "user-agent" {
        if !isNaming { groups.append(([], RobotsRules())) }
        isNaming = true
        groups[groups.count - 1].agents.insert(value == "*" ? "*" : Self.token(value))
        continue
      }
      guard !groups.isEmpty else { continue }
      switch key {
      case "allow", "disallow":
        isNaming = false
        if !value.isEmpty {
          groups[groups.count - 1].rules.rules.append(
            Rule(pattern: PathPattern.normalized(value), allows: key == "allow"))
        }
      case "crawl-delay":
        isNaming = false
        groups[groups.count - 1].rules.crawlDelay = Double(value).flatMap { $0 >= 0 ? $0 : nil }
      default: break
      }
    }
    let own = groups.filter { $0.agents.contains(token) }
    for group in own.isEmpty ? groups.filter({ $0.agents.contains("*") }) : own {
      rules += group.rules.rules
      crawlDelay = group.rules.crawlDelay ?? crawlDelay
    }
  }

  /// Whether a path, with what follows a `?`, may be asked for.
  ///
  /// The longest pattern that fits decides, and of two as long the one that allows.
  func allows(_ path: String) -> Bool {
    guard path != "/robots.txt" else { return true }
    let path = PathPattern.normalized(path)
    var best: Rule?
    for rule in rules where PathPattern.fits(rule.pattern, path) {
      guard let found = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.count > found.pattern.count
      if isLonger || rule.pattern.count == found.pattern.count && rule.allows { best = rule }
    }
    return best?.allows ?? true
  }

  /// The name in a User-Agent: letters, strokes and underscores, in small letters.
  static func token(_ agent: String) -> String {
    String(
      agent.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }.lowercased())
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let rest = bytes.drop { $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
    let end = rest.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? rest.startIndex
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
