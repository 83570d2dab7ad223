package import Articles
import Clustering
import Similarity
package import Stories
import TextAnalysis
import Vectorization

/// Articles whose evidence was gathered once: they can be grouped under several settings, and asked
/// why they stand together or apart.
///
/// ```swift
/// let study = try StoryEngine().study(articles)
/// let groups = try study.groups()
/// let bond = study.strongestPairs(across: [[[0, 1], [2]]])[0]
/// ```
///
/// Articles are known by their places in `articles`.
package struct StoryStudy: Sendable {
  /// Two articles and how much they have in common.
  package struct Pair: Hashable, Sendable {
    /// The places of the two.
    package var first: Int
    package var second: Int
    /// Log-odds that both report the same event; nil where they were not compared in full, or are
    /// below -4.
    package var logOdds: Float?
    /// How many pairs across the parts have log-odds above 0.
    package var supporters = 0
    /// Canonical cosine of the whole texts.
    package var similarity: Float
  }

  /// The articles, in the order of their content.
  package var articles: [Article] { prepared.articles }

  private let engine: StoryEngine
  private let prepared: StoryEngine.Prepared
  let gathered: GatheredEvidence
  let rows: MatrixRows
  private let builder: StoryBuilder

  fileprivate init(_ engine: StoryEngine, _ articles: [Article]) throws(EngineError) {
    self.engine = engine
    prepared = engine.prepare(articles)
    rows = prepared.vectorizer.fullRows()
    engine.progress(.clustering)
    let reprints = engine.reprints(in: prepared)
    builder = engine.builder(prepared, rows, reprints)
    gathered = try engine.clustering().gather(prepared.articles, prepared.corpus, reprints)
  }

  /// Whether `settings` differ from the engine's own at most in what counts after the evidence was
  /// gathered.
  package func covers(_ settings: Settings) -> Bool {
    Tunable.allCases.allSatisfy { tunable in
      switch tunable {
      case .mergeCut, .pairCut, .meanCut: true
      default: settings[tunable] == engine.settings[tunable]
      }
    }
  }

  /// The stories under the engine's own settings, or under others that the study covers, as places of
  /// articles: groups by their first article, articles rising.
  package func groups(under settings: Settings? = nil) throws(EngineError) -> [[Int]] {
    try nestedGroups(under: settings).groups
  }

  /// The same with the developments that the stories consist of.
  func nestedGroups(under settings: Settings? = nil) throws(EngineError) -> NestedGroups {
    var engine = engine
    if let settings {
      precondition(covers(settings), "other settings need a study of their own")
      engine.settings = settings
    }
    let clustering = try engine.clustering()
    var found = clustering.groups(by: gathered)
    found.groups = clustering.joiningLanguages(
      found.groups, of: prepared.articles, prepared.corpus)
    return found
  }

  /// The articles as terms, in the same order.
  var corpus: AnalyzedCorpus { prepared.corpus }

  /// Two dated articles further apart than so many days are never compared.
  var windowDays: Double { engine.settings[.window] }

  /// Canonical cosines of the article at a place and each of others.
  func similarities(of article: Int, to others: [Int]) -> [Float] {
    let matrix = rows.matrix(of: [article] + others)
    return others.indices.map { matrix.canonicalDot(0, $0 + 1) }
  }

  /// Cosines of the article at a place and the mean of each of several groups, which it is not in.
  func meanSimilarities(of article: Int, to groups: [[Int]]) -> [Float] {
    builder.meanSimilarities(of: article, to: groups)
  }

  /// Whether the article at a place repeats another almost word for word.
  func isReprint(_ place: Int) -> Bool { builder.isReprint(place) }

  /// The verdict on each of `others` becoming one story with `group`; nil where no text of theirs is in
  /// the group's language.
  func verdicts(on group: [Int], with others: [[Int]]) throws(EngineError) -> [MergeVerdict?] {
    try engine.clustering().verdicts(on: group, with: others, by: gathered)
  }

  /// The stories that groups of articles make, in rank order.
  func stories(of groups: NestedGroups) -> [Story] { builder.stories(from: groups) }

  /// The story that the articles at these places would make; nil for none.
  package func story(of members: [Int]) -> Story? {
    builder.stories(from: NestedGroups(groups: [members])).first
  }

  /// For each of several divisions of articles, the pair across its parts that speaks most for one
  /// story: by log-odds, or by similarity where no pair has evidence.
  ///
  /// Complexity: linear in the pairs that were compared.
  package func strongestPairs(across divisions: [[[Int]]]) -> [Pair?] {
    let weighed = gathered.strongestPairs(across: divisions)
    return zip(divisions, weighed).map { parts, pair in
      guard let pair else { return mostSimilarPair(across: parts) }
      let matrix = rows.matrix(of: [pair.first, pair.second])
      return Pair(
        first: pair.first, second: pair.second, logOdds: pair.logOdds,
        supporters: pair.supporters, similarity: matrix.canonicalDot(0, 1))
    }
  }

  /// Articles of a part that are held against those of others, at most.
  private static let mostCompared = 64
  /// Parts that are looked at, at most.
  private static let mostParts = 8

  private func mostSimilarPair(across parts: [[Int]]) -> Pair? {
    let members = parts.prefix(Self.mostParts).enumerated().flatMap { part, members in
      members.prefix(Self.mostCompared).map { (part: part, article: $0) }
    }
    let matrix = rows.matrix(of: members.map(\.article))
    var best: Pair?
    for left in members.indices {
      for right in members[left...].indices where members[left].part != members[right].part {
        let similarity = matrix.canonicalDot(left, right)
        if similarity <= best?.similarity ?? -1 { continue }
        let places = [members[left].article, members[right].article].sorted()
        best = Pair(first: places[0], second: places[1], logOdds: nil, similarity: similarity)
      }
    }
    return best
  }
}

extension StoryEngine {
  /// Gathers the evidence among `articles`.
  ///
  /// Complexity: that of `stories(in:)`, but for the linkage and the stories' composition.
  ///
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  package func study(_ articles: [Article]) throws(EngineError) -> StoryStudy {
    try StoryStudy(self, articles)
  }
}
