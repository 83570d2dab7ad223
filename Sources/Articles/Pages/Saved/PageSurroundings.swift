/// What stands around an article in a saved page: who wrote it, when, under which subjects.
struct PageSurroundings: Sendable {
  /// The author, from the line nearest above the body.
  var author: String?
  /// The page's address, where a line above the body is one.
  var url: String?
  /// The date nearest to the headline.
  var published: PublicationTime?
  /// How sure that date is: a line near the headline may well have it, one below the article or far
  /// above may be another article's.
  var dateFinding: DateFinding?
  /// The subjects, from hashtags or from what stands under a label.
  var tags: [String] = []

  /// How many words a line with a date has at most.
  private static let datedWords = 30
  /// How many blocks above the headline a date is looked for.
  private static let furthest = 300
  /// How many tags a page has at most.
  private static let mostTags = 20

  init(blocks: [PageBlock], body: Range<Int>, headline: Headline) {
    let title = min(headline.position ?? body.lowerBound, body.lowerBound)
    let above = Array((title..<body.lowerBound))
    let before = Array(stride(from: title - 1, through: max(0, title - 8), by: -1))
    let after = Array(body.upperBound..<min(blocks.count, body.upperBound + 8))
    author = (above + before).lazy.compactMap { Byline.author(in: blocks[$0].text) }.first
    url = blocks[..<body.lowerBound].lazy.compactMap { Self.address(in: $0.text) }.first
    let rest = Array(stride(from: title - 9, through: max(0, title - Self.furthest), by: -1))
    // Captions and sentences near the headline may name other days than that of publication.
    let near = above + before
    let lines = near.filter { ![.caption, .prose].contains(blocks[$0].kind) }
    if let date = Self.published(in: blocks, at: lines + near + after + rest) {
      published = date.time
      let isNear = !date.isUpdate && date.position < body.lowerBound && date.position >= title - 8
      dateFinding = DateFinding(.text, isNear ? .likely : .doubtful)
    } else if !body.isEmpty, let time = Self.dateline(of: blocks[body.lowerBound].text) {
      published = time
      dateFinding = DateFinding(.text, .likely)
    }
    tags = Self.tags(in: blocks, body: body)
  }

  /// A date and the block that has it.
  private struct PlacedDate {
    var time: PublicationTime
    var position: Int
    var isUpdate: Bool
  }

  /// The first date at `positions`; that of a line about an update only where there is no other.
  private static func published(in blocks: [PageBlock], at positions: [Int]) -> PlacedDate? {
    var updated: PlacedDate?
    for position in positions where blocks[position].words.count <= datedWords {
      let block = blocks[position]
      guard block.form.numbers > 0 || !block.text.utf8.allSatisfy({ $0 < 0x80 }),
        block.kind != .ending || !block.text.contains("©"),
        let time = PublicationTime(findingIn: block.text)
      else { continue }
      let isUpdate = block.words.first.map(isUpdate) ?? false
      let date = PlacedDate(time: time, position: position, isUpdate: isUpdate)
      guard isUpdate else { return date }
      updated = updated ?? date
    }
    return updated
  }

  private static func isUpdate(_ word: Substring) -> Bool {
    ["updated", "modified", "last", "actualizado", "aktualisiert", "aggiornato", "atualizado"]
      .contains(word)
  }

  /// The date before the dash in a paragraph that begins "HARBOUR, 15 October 2025 - The ferry".
  private static func dateline(of paragraph: String) -> PublicationTime? {
    let head = Array(paragraph.unicodeScalars.prefix(70))
    for index in head.indices.dropFirst() where ["-", "–", "—"].contains(head[index]) {
      guard head[index - 1] == " " else { continue }
      return PublicationTime(findingIn: PageText.collapsed(head[..<index]))
    }
    return nil
  }

  private static func address(in text: String) -> String? {
    guard let start = text.firstRange(of: "http") else { return nil }
    let address = String(text[start.lowerBound...].prefix { $0 != " " })
    guard address.hasPrefix("http://") || address.hasPrefix("https://"),
      address.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= 3,
      text.utf8.count <= address.utf8.count + 12
    else { return nil }
    return address
  }

  private static func tags(in blocks: [PageBlock], body: Range<Int>) -> [String] {
    for index in Array(body.upperBound..<blocks.count) + Array(0..<body.lowerBound) {
      var tags: [String] = []
      if TagLine.isLabel(blocks[index].text) {
        let items = blocks[(index + 1)...].prefix { $0.kind == .line && $0.words.count <= 4 }
        tags = items.prefix(mostTags).map(\.text)
      } else {
        for block in blocks[index...] {
          let found = TagLine.tags(in: block.text)
          if found.isEmpty || tags.count >= mostTags { break }
          tags += found
        }
      }
      if !tags.isEmpty {
        var seen: Set<String> = []
        return tags.filter { seen.insert($0).inserted }
      }
    }
    return []
  }
}
