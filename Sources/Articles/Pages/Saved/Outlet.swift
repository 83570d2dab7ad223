/// The outlet's name as a saved page gives it.
enum Outlet {
  /// The name after the headline in a title line, or else the holder of the copyright.
  static func name(in blocks: [PageBlock], headline: Headline) -> String? {
    let holder = blocks.reversed().lazy.compactMap { Self.holder(in: $0.text) }.first
    if let outlet = headline.outlet { return outlet }
    guard let holder else { return masthead(of: blocks) }
    return standing(for: holder, in: blocks) ?? holder
  }

  /// The name at the top of the page that comes again at its foot.
  private static func masthead(of blocks: [PageBlock]) -> String? {
    let foot = blocks.suffix(12).map { " " + $0.key + " " }
    for block in blocks.prefix(min(6, blocks.count / 2)) {
      let end = block.text.firstRange(of: " - ") ?? block.text.firstRange(of: " | ")
      let name = end.map { String(block.text[..<$0.lowerBound]) } ?? block.text
      let words = PageText.words(name)
      guard (2...5).contains(words.count), TextForm(name).lowerShare < 0.5 else { continue }
      let key = " " + words.joined(separator: " ") + " "
      if foot.contains(where: { $0.contains(key) }) { return name }
    }
    return nil
  }

  /// The longest block that is a name within the holder's.
  ///
  /// That is "Harbour Courier" for "Harbour Courier Publishing".
  static func standing(for holder: String, in blocks: [PageBlock]) -> String? {
    let words = PageText.words(holder)
    var best: PageBlock?
    for (index, block) in blocks.enumerated()
    where block.words.count < words.count || block.words == words {
      // A single word may be any label, but hardly where a page has its name.
      guard block.words.count > 1 || index < topBlocks, words.starts(with: block.words),
        block.words.count > best?.words.count ?? 0
      else { continue }
      best = block
    }
    return best?.text
  }

  /// How many blocks make the top of a page.
  private static let topBlocks = 10

  /// The name in a copyright line.
  ///
  /// Such lines are "© 2025 Foo News. All rights reserved", "@ 2025 Foo News" and "Copyright Foo
  /// News 2025".
  static func holder(in text: String) -> String? {
    guard text.utf8.count <= 600, mayHoldSign(text) else { return nil }
    let scalars = Array(text.unicodeScalars)
    guard let start = sign(in: scalars) else { return nil }
    var name = String.UnicodeScalarView()
    var sawYear = false
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      if isYear(scalars, at: index) {
        sawYear = true
        if !PageText.collapsed(name).isEmpty { break }
        index += 4
        continue
      }
      if ends(name, at: index, in: scalars) { break }
      if !name.isEmpty || PageText.isWord(scalar) { name.append(scalar) }
      index += 1
    }
    let holder = trimmed(PageText.collapsed(name))
    let words = PageText.words(holder)
    guard sawYear, (1...7).contains(words.count), words != ["all", "rights", "reserved"] else {
      return nil
    }
    return holder
  }

  /// Whether a text has one of the signs at all, from its bytes.
  private static func mayHoldSign(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "@") || $0 == 0xc2 || $0 == UInt8(ascii: ")") }
      || text.utf8.contains { $0 | 0x20 == UInt8(ascii: "y") }
  }

  /// Where the name may begin: after the last copyright sign, or an at sign before a year.
  private static func sign(in scalars: [Unicode.Scalar]) -> Int? {
    for index in scalars.indices.reversed() {
      if scalars[index] == "©" { return afterWord("copyright", in: scalars, from: index + 1) }
      if scalars[index] == "@" || scalars[index] == ")" {
        let isSign =
          scalars[index] == "@"
          || (index >= 2 && scalars[index - 2] == "("
            && "cC".unicodeScalars.contains(scalars[index - 1]))
        let next = scalars[(index + 1)...].firstIndex { $0 != " " }
        if isSign, let next, isYear(scalars, at: next) { return next }
      }
    }
    let text = String(String.UnicodeScalarView(scalars)).lowercased()
    guard let range = text.firstRange(of: "copyright") else { return nil }
    let offset = text.unicodeScalars.distance(
      from: text.unicodeScalars.startIndex, to: range.upperBound)
    return offset <= scalars.count ? offset : nil
  }

  private static func afterWord(
    _ word: String, in scalars: [Unicode.Scalar], from start: Int
  ) -> Int {
    let rest = String(String.UnicodeScalarView(scalars[start...].prefix(word.count + 1)))
    return PageText.collapsed(rest).lowercased() == word ? start + rest.unicodeScalars.count : start
  }

  private static func isYear(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 4 <= scalars.count else { return false }
    let digits = scalars[index..<index + 4]
    guard digits.allSatisfy({ ("0"..."9").contains($0) }),
      digits.starts(with: "19".unicodeScalars) || digits.starts(with: "20".unicodeScalars)
    else { return false }
    return index + 4 == scalars.count || !("0"..."9").contains(scalars[index + 4])
  }

  private static func ends(
    _ name: String.UnicodeScalarView, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let scalar = scalars[index]
    if name.isEmpty { return false }
    if ["|", "•", "·", ";", "(", "©", "–", "—", ","].contains(scalar) { return true }
    if scalar == "." || scalar == " " {
      let rest = String(String.UnicodeScalarView(scalars[index...].prefix(14))).lowercased()
      if rest.contains("all rights") || rest.contains("alle rechte") || rest.hasPrefix(" - ") {
        return true
      }
      // A full stop ends the name, unless it is within one: "example.com".
      return scalar == "." && (index + 1 == scalars.count || scalars[index + 1] == " ")
    }
    return false
  }

  /// The name without the forms of incorporation at its end and "by" at its beginning.
  private static func trimmed(_ name: String) -> String {
    var words = name.split(separator: " ")
    while let first = words.first, ["by", "by:", "-", "–", ":"].contains(first.lowercased()) {
      words.removeFirst()
    }
    let forms: Set<String> = [
      "ltd", "ltd.", "inc", "inc.", "llc", "plc", "gmbh", "ag", "s.a.", "limited",
    ]
    while words.count > 1, let last = words.last, forms.contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
