/// Sets the ends of a body by what it speaks of.
///
/// Form alone cannot tell whether the paragraphs beyond a box, a chart or a list of headlines are the
/// same article's, but words can: half of the longer words in a later part of an article have
/// been in it before, and a fifth of those in another text of the same page.
struct BodyCohesion {
  /// A run of text without a wide gap.
  private struct Cluster {
    var range: Range<Int>
    var words: Int
  }

  private let blocks: [PageBlock]
  private let body: Range<Int>
  private let clusters: [Cluster]
  private var vocabulary: Set<Substring> = []

  /// How many blocks without text part two clusters; a label that ends articles parts them too.
  private static let gap = 3
  /// Within the body, how many blocks without text put what follows in doubt.
  private static let wideGap = 8
  /// How far apart two clusters of one article may be.
  private static let reach = 80
  /// The least share of known words: within the body that the blocks' form gives, beyond it, and
  /// beyond a label that ends articles.
  private static let shares = (within: 0.2, beyond: 0.36, beyondEnding: 0.45)

  /// `body`, grown and cut so that its parts share their words; nothing before `start` is taken.
  static func refined(_ body: Range<Int>, of blocks: [PageBlock], from start: Int) -> Range<Int> {
    var cohesion = BodyCohesion(blocks: blocks, body: body)
    return cohesion.refine(from: start)
  }

  private init(blocks: [PageBlock], body: Range<Int>) {
    self.blocks = blocks
    self.body = body
    clusters = Self.clusters(of: blocks)
  }

  private mutating func refine(from start: Int) -> Range<Int> {
    let inBody = clusters.indices.filter { body.contains(clusters[$0].range.lowerBound) }
    guard let core = inBody.max(by: { clusters[$0].words < clusters[$1].words }) else {
      return body
    }
    learn(clusters[core])
    // In scripts without spaces a word is a whole clause, which says nothing when it is new.
    guard vocabulary.count >= 20 else { return body }
    var first = core
    var last = core
    while last + 1 < clusters.count, belongs(last + 1, after: last) {
      last += 1
      learn(clusters[last])
    }
    while first > 0, clusters[first - 1].range.lowerBound > start, belongs(first - 1, before: first)
    {
      first -= 1
      learn(clusters[first])
    }
    let grown = clusters[first].range.lowerBound..<clusters[last].range.upperBound
    // Lines at the edges that the form took in stay.
    let lower = first == inBody.first ? min(grown.lowerBound, body.lowerBound) : grown.lowerBound
    let upper = last == inBody.last ? max(grown.upperBound, body.upperBound) : grown.upperBound
    return lower..<upper
  }

  private func belongs(_ next: Int, after last: Int) -> Bool {
    belongs(next, across: clusters[last].range.upperBound..<clusters[next].range.lowerBound)
  }

  private func belongs(_ previous: Int, before first: Int) -> Bool {
    belongs(
      previous, across: clusters[previous].range.upperBound..<clusters[first].range.lowerBound)
  }

  private func belongs(_ cluster: Int, across between: Range<Int>) -> Bool {
    let candidate = clusters[cluster]
    let share = share(of: candidate)
    let endings = between.contains {
      blocks[$0].kind == .ending && BodySegment.endOfInset($0, in: blocks) == nil
    }
    if body.contains(candidate.range.lowerBound) {
      return share >= Self.shares.within || !endings && between.count < Self.wideGap
    }
    guard candidate.words >= 30, between.count <= Self.reach,
      !blocks[between].contains(where: BodySegment.isComments)
    else { return false }
    return share >= (endings ? Self.shares.beyondEnding : Self.shares.beyond)
  }

  private mutating func learn(_ cluster: Cluster) {
    for block in blocks[cluster.range] where block.isText {
      vocabulary.formUnion(block.words.lazy.compactMap(WordStem.telling))
    }
  }

  private func share(of cluster: Cluster) -> Double {
    var known = 0
    var all = 0
    for block in blocks[cluster.range] where block.isText {
      for word in block.words.lazy.compactMap(WordStem.telling) {
        all += 1
        if vocabulary.contains(word) { known += 1 }
      }
    }
    return all == 0 ? 0 : Double(known) / Double(all)
  }

  private static func clusters(of blocks: [PageBlock]) -> [Cluster] {
    var clusters: [Cluster] = []
    var isParted = true
    for index in blocks.indices {
      let block = blocks[index]
      if block.kind == .ending { isParted = true }
      guard block.kind == .prose else { continue }
      let words = max(block.words.count, block.form.words)
      if let last = clusters.last, !isParted, index - last.range.upperBound < gap {
        clusters[clusters.count - 1].range = last.range.lowerBound..<index + 1
        clusters[clusters.count - 1].words += words
      } else {
        clusters.append(Cluster(range: index..<index + 1, words: words))
      }
      isParted = false
    }
    return clusters
  }
}
