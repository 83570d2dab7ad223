/// The outlet that a feed's title names: "BBC News - World" and "World news | The Guardian" are
/// sections.
enum FeedOutlet {
  private static let separators = [
    " - ", " – ", " — ", " | ", " > ", " » ", " « ", " :: ", ": ", " / ", " · ", " • ",
  ]

  /// The part of the title that the site's address bears out, else the whole title; nil where there
  /// is none.
  static func name(title: String?, link: String?) -> String? {
    guard let title = title.map(PageText.collapsed), hasWord(title) else { return nil }
    guard let label = link.flatMap(label) else { return title }
    var parts = [title]
    for separator in separators { parts = parts.flatMap { split($0, at: separator) } }
    guard parts.count > 1 else { return title }
    return parts.first { bears(label, out: $0) } ?? title
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    text.split(separator: separator).map { String(trimmed(String($0))) }.filter { hasWord($0) }
  }

  /// The telling label of an address's host: "bbc" of "feeds.bbc.co.uk".
  private static func label(of link: String) -> String? {
    guard let host = WebAddress.outlet(of: link) else { return nil }
    return host.split(separator: ".").dropLast()
      .max { $0.utf8.count < $1.utf8.count }
      .map { String($0.filter { $0 != "-" }) }
  }

  /// Whether a name and the label of a host mean one outlet: one begins with the other, or the label
  /// is the name's initials.
  private static func bears(_ label: String, out name: String) -> Bool {
    let words = PageText.words(name)
    let joined = words.joined()
    guard joined.utf8.count > 1 else { return false }
    let initials = String(words.compactMap(\.first))
    let bare = words.first == "the" ? words.dropFirst().joined() : joined
    return [joined, bare].contains { $0.hasPrefix(label) || label.hasPrefix($0) && !$0.isEmpty }
      || words.count > 1 && label.hasPrefix(initials)
  }
}
