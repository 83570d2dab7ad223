/// The headline of a page and where it stands.
struct Headline: Sendable {
  /// The headline, or "".
  var title = ""
  /// The block that is the headline and stands last before the body, where there is one.
  var position: Int?
  /// The block below which the article begins, where the page has the headline above it.
  var start: Int?
  /// The outlet's name, where a block has it after the headline: "Ferry aground - Harbour Courier".
  var outlet: String?

  /// The headline of the article whose body is `body`.
  ///
  /// A headline is what the page repeats, what its first line begins with, what stands near the
  /// body, and above all what the body speaks of: menus and other articles' headlines do not share
  /// its words.
  static func search(in blocks: [PageBlock], before body: Range<Int>) -> Headline {
    let candidates = candidates(in: blocks, before: body)
    guard !candidates.isEmpty else { return Headline() }
    var spoken: Set<Substring> = []
    for block in blocks[body] where block.isText {
      for word in block.words { spoken.formUnion(WordStem.stems(word)) }
    }
    var counts: [String: Int] = [:]
    for block in blocks { counts[block.key, default: 0] += 1 }
    // A title line that goes on after a headline which also stands alone has it for its part.
    let parts = Set(candidates.lazy.filter { $0.outlet != nil }.map(\.key))
      .filter { counts[$0, default: 0] > 0 }
    // So has a line in which a section or a cry goes before it.
    let alone = Set(
      candidates.lazy.filter { $0.outlet == nil && $0.words.count >= 4 }.map(\.key))
    let endings = Set(
      candidates.lazy.filter { $0.outlet == nil }.flatMap { Self.endings(of: $0.words) }
    ).intersection(alone)
    var best: (score: Double, candidate: Candidate)?
    for candidate in candidates {
      let key = candidate.key
      let distance = Double(max(0, body.lowerBound - candidate.position))
      var score = 3 * share(of: candidate.words, in: spoken)
      score += 0.7 * Double(min(counts[key, default: 0], 4))
      score += (4...25).contains(candidate.words.count) ? 1 : 0
      score -= 0.03 * min(distance, 60)
      if candidate.outlet != nil, counts[key, default: 0] == 0 { score -= 0.5 }
      if candidate.position == 0 { score += 0.8 }
      if candidate.text.hasSuffix(".") { score -= 1 }
      if parts.contains(key) || endings.contains(key) { score += 1.2 }
      if Self.isDated(candidate) { score -= 3 }
      if score > best?.score ?? -.infinity { best = (score, candidate) }
    }
    guard let best else { return Headline() }
    let key = best.candidate.key
    let outlet = candidates.first { $0.outlet != nil && $0.key == key }?.outlet
    return Headline(
      title: best.candidate.text, position: best.candidate.position,
      start: start(of: key, in: blocks), outlet: outlet)
  }

  /// How many words of a section or a cry go before a headline at most.
  private static let mostLeading = 5

  /// What a line says without its first few words, where most is left.
  private static func endings(of words: [Substring]) -> [String] {
    (1...mostLeading).filter { words.count - $0 >= max(4, $0 * 3 / 2) }
      .map { words.dropFirst($0).joined(separator: " ") }
  }

  /// Whether a line gives a time, which makes it no headline.
  private static func isDated(_ candidate: Candidate) -> Bool {
    candidate.form.numbers >= 3 && candidate.words.count <= 16
      && PublicationTime(findingIn: candidate.text) != nil
  }

  /// Where the headline stands above the article: its first place below the top of the page that
  /// text follows soon.
  ///
  /// A list of what is most read may have the headline as well, but only further down.
  private static func start(of key: String, in blocks: [PageBlock]) -> Int? {
    blocks.indices.dropFirst().first { index in
      blocks[index].key == key
        && blocks[(index + 1)...].prefix(10).contains {
          $0.kind == .prose && $0.words.count >= 12
        }
    }
  }

  /// Sets the position to the last block before `body` that is the headline.
  mutating func place(in blocks: [PageBlock], before body: Range<Int>) {
    let key = PageText.words(title).joined(separator: " ")
    position = blocks[..<body.lowerBound].lastIndex { $0.key == key } ?? position
  }

  /// How many blocks above the body, and how many at the top of the page, may be the headline.
  private static let mostCandidates = 600
  private static let topCandidates = 20

  private struct Candidate {
    var text: String
    var words: [Substring]
    var position: Int
    var outlet: String?
    var form: TextForm

    var key: String { words.joined(separator: " ") }
  }

  private static func candidates(in blocks: [PageBlock], before body: Range<Int>) -> [Candidate] {
    var candidates: [Candidate] = []
    let near = max(0, body.lowerBound - mostCandidates)..<body.lowerBound
    for index in Array(0..<min(near.lowerBound, topCandidates)) + near {
      let block = blocks[index]
      guard block.kind != .ending, block.kind != .caption else { continue }
      let split = HeadlineParts.splits(of: block.text)
      if block.kind != .furniture, (2...40).contains(block.words.count) {
        candidates.append(
          Candidate(
            text: block.text, words: block.words, position: index, outlet: nil, form: block.form))
      }
      for part in split {
        candidates.append(
          Candidate(
            text: part.headline, words: PageText.words(part.headline), position: index,
            outlet: part.outlet, form: block.form))
      }
    }
    if candidates.isEmpty || body.lowerBound == 0, let first = blocks.first,
      isHeadline(first, before: blocks.dropFirst().first)
    {
      candidates.append(
        Candidate(
          text: first.text, words: first.words, position: 0, outlet: nil, form: first.form))
    }
    return candidates
  }

  /// Whether the first block of a text without furniture is its headline.
  private static func isHeadline(_ first: PageBlock, before second: PageBlock?) -> Bool {
    guard let second, first.words.count <= 20, first.form.innerSentences == 0 else { return false }
    if !first.form.endsSentence { return true }
    return !first.text.hasSuffix(".") && second.words.count > first.words.count
  }

  /// The share of a candidate's telling words that the body has.
  private static func share(of words: [Substring], in spoken: Set<Substring>) -> Double {
    let telling =
      words
      .filter { $0.unicodeScalars.count >= 4 || !$0.utf8.allSatisfy { $0 < 0x80 } }
      .flatMap(WordStem.stems)
    guard !telling.isEmpty else { return 0 }
    let found = telling.count { spoken.contains($0) }
    // One word in common is little evidence, whatever its share.
    return Double(found) / Double(max(telling.count, 3))
  }
}
