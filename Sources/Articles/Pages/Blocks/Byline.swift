/// The line that names the author.
enum Byline {
  /// The author in a line such as "By Imogen Tarrant, Foreign Editor", or nil where it is none.
  static func author(in text: String) -> String? {
    for verb in ["Written by ", "Words by ", "Reporting by ", "Story by ", "Posted by "]
    where text.hasPrefix(verb) {
      return author(in: "By " + text.dropFirst(verb.count))
    }
    guard let space = text.unicodeScalars.firstIndex(of: " "),
      prepositions.contains(text[..<space].lowercased().filter { $0 != ":" })
    else { return nil }
    var name = String.UnicodeScalarView()
    for scalar in text.unicodeScalars[space...] {
      if [",", "|", "•", "·", "/", "(", "—", "–", ":"].contains(scalar) { break }
      if scalar.properties.numericType != nil { break }
      name.append(scalar)
    }
    let author = PageText.collapsed(name)
    let words = author.unicodeScalars.split(separator: " ")
    guard (1...6).contains(words.count), let first = words.first?.first,
      first.properties.isUppercase || !first.properties.isCased
    else { return nil }
    let capitals = words.count { $0.first?.properties.isUppercase ?? false }
    guard capitals * 2 >= words.count || !first.properties.isCased else { return nil }
    return author
  }

  private static let prepositions: Set<String> = [
    "by", "von", "par", "por", "di", "door", "av", "af", "автор", "autor", "author", "texte",
    "text", "текст",
  ]
}
