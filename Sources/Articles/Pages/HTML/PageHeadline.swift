/// The headline of an HTML page, chosen by how far what the page states of it agrees.
///
/// A page names its headline up to five times: in a heading, in its title element, in JSON-LD, and for
/// other sites in Open Graph's and Twitter's elements. Each may be wrong, with the outlet's name at
/// its end, the section's, or the headline of another day; but it is seldom wrong twice in the same
/// way. Every heading and every part of a stated title is a candidate that the others vote for.
struct PageHeadline: Sendable {
  /// The headline, or "" where the page names none.
  let title: String
  /// The element of the heading that has the headline, where there is one.
  let heading: Int?

  /// How many headings are looked at; the page's own is among the first.
  private static let mostHeadings = 60
  /// What a heading of the first rank counts for itself, beside what a title counts that states it.
  private static let firstHeading = 0.6

  private struct Candidate {
    var text: String
    var words: [Substring]
    var node: Int?
    var score: Double
  }

  /// The headline of the page whose elements and metadata are given; `outlet` is the outlet's name,
  /// where it is known.
  init(metadata: PageMetadata, tree: HTMLTree, outlet: String?) {
    let stated = metadata.titles.map { StatedTitle($0.text, weight: $0.weight) }
    let name = outlet.map { PageText.words($0).joined(separator: " ") }
    var candidates = Self.headings(in: tree)
    for title in stated {
      for part in title.parts {
        candidates.append(
          Candidate(text: part.text, words: part.words, node: nil, score: part.isWhole ? 0.1 : 0))
      }
    }
    var best: Candidate?
    for var candidate in candidates {
      let votes = stated.reduce(0) { $0 + $1.vote(for: candidate.words) }
      // What no title bears out is the headline only where there is no title.
      if candidate.node != nil, votes == 0, !stated.isEmpty || candidate.score < Self.firstHeading {
        continue
      }
      candidate.score += votes
      if candidate.words.joined(separator: " ") == name { candidate.score -= 3 }
      if candidate.score > best?.score ?? 0 { best = candidate }
    }
    heading = best?.node
    title =
      best.map { best in
        best.node == nil ? HeadlineParts.headline(of: best.text, outlet: outlet) : best.text
      } ?? ""
  }

  /// The first headings of the page, which count for themselves: they are what a reader sees.
  private static func headings(in tree: HTMLTree) -> [Candidate] {
    var candidates: [Candidate] = []
    for index in tree.nodes.indices {
      let worth: Double
      switch tree.nodes[index].tag {
      case .h1: worth = firstHeading
      case .h2: worth = 0.4
      case .h3: worth = 0.2
      default: continue
      }
      let text = tree.text(of: index)
      let words = PageText.words(text)
      guard !words.isEmpty else { continue }
      candidates.append(Candidate(text: text, words: words, node: index, score: worth))
      if candidates.count == mostHeadings { break }
    }
    return candidates
  }

  /// The outlet where the metadata does not name it: the title's last part, or the holder of the
  /// copyright.
  static func outlet(metadata: PageMetadata, blocks: [PageBlock], title: String) -> String? {
    if let document = metadata.documentTitle {
      let key = PageText.words(title)
      for split in HeadlineParts.splits(of: document)
      where PageText.words(split.headline).starts(with: key) {
        return split.outlet
      }
    }
    guard let holder = holder(in: blocks) else { return metadata.host }
    return Outlet.standing(for: holder, in: blocks) ?? holder
  }

  /// The holder of the copyright, at the foot of the page.
  static func holder(in blocks: [PageBlock]) -> String? {
    blocks.suffix(40).reversed().lazy.compactMap { Outlet.holder(in: $0.text) }.first
  }

  /// The last heading above the body of a page that names its headline nowhere.
  static func nearestHeading(in blocks: [PageBlock], before start: Int) -> String? {
    blocks[..<min(start, blocks.count)].last { $0.evidence.isHeading }?.text
  }
}
