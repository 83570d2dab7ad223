/// Tags as pages show them: hashtags, or names after a label.
enum TagLine {
  /// Whether most words of the line are hashtags.
  static func isHashtags(_ text: String) -> Bool {
    guard text.hasPrefix("#") else { return false }
    let names = names(text, splitAt: "#")
    return !names.isEmpty && names.allSatisfy { $0.utf8.count <= 60 }
  }

  /// The names of a line of hashtags, or of one that begins with a label such as "Tags:".
  static func tags(in text: String) -> [String] {
    if isHashtags(text) { return names(text, splitAt: "#") }
    guard let rest = labelled(text) else { return [] }
    if rest.contains("#") { return names(rest, splitAt: "#") }
    let separators: [Unicode.Scalar] = [",", ";", "|", "·", "•", "、", "،", "，", "；"]
    let separator = separators.first { rest.unicodeScalars.contains($0) } ?? ","
    return names(rest, splitAt: separator).filter { PageText.words($0).count <= 6 }
  }

  /// What follows the last label and colon, or nil where the text begins with no label.
  ///
  /// That is "a, b" in "Filed under: News. Tagged: a, b".
  private static func labelled(_ text: String) -> String? {
    let pieces = text.unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
    guard pieces.count > 1, isLabel(String(pieces[0])), let last = pieces.last else { return nil }
    for index in pieces.indices.dropFirst().dropLast() {
      let tail = PageText.words(String(pieces[index])).last.map(String.init) ?? ""
      guard isLabel(tail) else { return nil }
    }
    return String(last)
  }

  /// Whether the text, a colon aside, is a label that tags stand under.
  static func isLabel(_ text: String) -> Bool {
    labels.contains(PageText.words(text).joined(separator: " "))
  }

  private static let labels: Set<String> = [
    "tags", "tag", "tagged", "tagged with", "topics", "topic", "related topics", "related tags",
    "keywords", "filed under",
    "topics in this story", "more on", "themes", "etiquetas", "temas", "mots clés", "thèmes",
    "schlagwörter", "schlagworte", "themen", "tagi", "tagy", "štítky", "теги", "темы", "argomenti",
    "trefwoorden", "标签", "关键词", "タグ", "태그",
  ]

  private static func names(_ text: String, splitAt separator: Unicode.Scalar) -> [String] {
    text.unicodeScalars.split(separator: separator)
      .map { piece in
        trimmed(PageText.collapsed(piece))
      }
      .filter { !PageText.words($0).isEmpty }
  }

  private static func trimmed(_ name: String) -> String {
    var scalars = name.unicodeScalars[...]
    while let last = scalars.last, [",", ";", "|", "."].contains(last) || last == " " {
      scalars = scalars.dropLast()
    }
    return String(scalars)
  }
}
