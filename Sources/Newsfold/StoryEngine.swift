public import Articles
import Clustering
public import Foundation
import Similarity
public import Stories
import TextAnalysis
import Vectorization

/// Folds the reports that many outlets publish about the same event into one story.
///
/// ```swift
/// let engine = StoryEngine()
/// for story in try engine.stories(in: articles) {
///   print(story.headline, story.independentSources)
/// }
/// ```
///
/// The result depends on the articles alone: not on their order, nor on the number of threads.
public struct StoryEngine: Sendable {
  var settings: Settings
  private let granularity: Granularity
  let threads: Int
  private let now: PublicationTime?
  private let weights: Weights?
  private let crossLingual: Bool
  let progress: @Sendable (EngineStage) -> Void

  /// An engine.
  ///
  /// - Parameters:
  ///   - settings: a value for every tunable.
  ///   - granularity: how finely articles are grouped; what it gives are called stories all the same.
  ///   - weights: learned weights instead of those that ship with the program.
  ///   - threads: how many to use; the processor's cores unless said.
  ///   - now: what counts as today for freshness and for doubting dates in the future; the newest date
  ///     of the input unless said.
  ///   - crossLingual: whether reports in different languages can be in one story. Each language is
  ///     grouped by itself first; then groups in different languages become one story by the names,
  ///     numbers and related words that they share and by their times, one group a language at most.
  ///   - progress: called at the beginning of every stage.
  public init(
    settings: Settings = Settings(), granularity: Granularity = .story, weights: Weights? = nil,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    now: PublicationTime? = nil, crossLingual: Bool = false,
    progress: @escaping @Sendable (EngineStage) -> Void = { _ in }
  ) {
    self.settings = settings
    self.granularity = granularity
    self.threads = max(1, threads)
    self.now = now
    self.weights = weights
    self.crossLingual = crossLingual
    self.progress = progress
  }

  /// The stories in `articles`, in rank order.
  ///
  /// Every article is in exactly one of them.
  ///
  /// Complexity: near-linear in the articles but for the search for candidates, which holds the
  /// heaviest terms of each dated article against those of a bounded number near it in time, and of
  /// each undated one against all. Memory beside the texts: under 5 KB an article of 6 KB, and the rows
  /// of those that meet at a time; the articles are held once where the caller gives them away, and
  /// bodies only until they have been analysed where they are not to be kept.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - known: The story of each article where somebody else has decided it; an article without one is
  ///     a story of its own. Nil for those that the engine finds.
  ///   - keepsBodies: Whether the stories' reports are to have their bodies whole. Else the middle of
  ///     long ones is left out, and nothing else differs.
  /// - Returns: The stories.
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  public func stories(
    in articles: consuming [Article], known: [ArticleID: String]? = nil, keepsBodies: Bool = true
  ) throws(EngineError) -> [Story] {
    try composed(of: consume articles, known: known, keepsBodies: keepsBodies).stories
  }

  /// The stories in `articles` with what a page shows beside them.
  ///
  /// The stories are those of `stories(in:known:keepsBodies:)`; the atlas takes little more.
  ///
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  public func illustratedStories(
    in articles: consuming [Article], known: [ArticleID: String]? = nil, keepsBodies: Bool = true
  ) throws(EngineError) -> (stories: [Story], atlas: StoryAtlas) {
    let (stories, builder) = try composed(
      of: consume articles, known: known, keepsBodies: keepsBodies)
    return (stories, builder.atlas(of: stories))
  }

  /// The stories in `articles`, and all pairs of articles that are similar: the graph they were found in.
  ///
  /// The stories are those of `stories(in:known:keepsBodies:)`; the pairs come from the exact join.
  ///
  /// - Parameters:
  ///   - articles: The articles.
  ///   - known: The story of each article where somebody else has decided it.
  ///   - threshold: The least similarity of a pair, above 0.
  ///   - keepsBodies: Whether reports are to have their bodies whole.
  /// - Returns: The stories, and the pairs in content order.
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  public func linkedStories(
    in articles: consuming [Article], known: [ArticleID: String]? = nil, threshold: Float,
    keepsBodies: Bool = true
  ) throws(EngineError) -> (stories: [Story], links: [ArticleLink]) {
    let (stories, builder) = try composed(
      of: consume articles, known: known, keepsBodies: keepsBodies)
    return (stories, builder.links(threshold: threshold))
  }

  /// The stories, and what made them.
  private func composed(
    of articles: consuming [Article], known: [ArticleID: String]?, keepsBodies: Bool
  ) throws(EngineError) -> (stories: [Story], builder: StoryBuilder) {
    var prepared = prepare(consume articles)
    let rows = prepared.vectorizer.fullRows()
    progress(.clustering)
    let reprints = reprints(in: prepared)
    let changes = ReprintChanges.ofReprints(
      among: prepared.articles, reprints, threads: threads)
    if !keepsBodies { prepared.leaveBodyEnds() }
    let groups =
      if let known {
        Self.groups(of: prepared.articles, known)
      } else {
        try clustering().groups(of: prepared.articles, prepared.corpus, reprints)
      }
    progress(.composing(stories: groups.groups.count))
    let builder = builder(prepared, rows, reprints, changes)
    return (builder.stories(from: groups), builder)
  }

  /// The groups of articles that somebody else has made.
  private static func groups(
    of articles: [Article], _ known: [ArticleID: String]
  ) -> NestedGroups {
    var alone: [[Int]] = []
    var together: [String: [Int]] = [:]
    for (place, article) in articles.enumerated() {
      if let story = known[article.id] {
        together[story, default: []].append(place)
      } else {
        alone.append([place])
      }
    }
    let groups = (Array(together.values) + alone).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    return NestedGroups(groups: groups)
  }

  /// What makes stories of groups of `prepared` articles.
  func builder(
    _ prepared: Prepared, _ rows: MatrixRows, _ reprints: Reprints,
    _ changes: [Int: ReprintChanges] = [:]
  ) -> StoryBuilder {
    StoryBuilder(
      articles: prepared.articles, corpus: prepared.corpus, rows: rows, reprints: reprints,
      changes: changes, now: now?.latest, threads: threads)
  }

  /// Two dated articles further apart than so many days are never in one story by themselves.
  public var windowDays: Double { settings[.window] }

  /// The language of an article as its source gave it, or else as its text tells: an ISO 639-1 code;
  /// nil when neither tells.
  public static func language(of article: Article) -> String? {
    let language = TextAnalyzer.language(of: article)
    return language == "und" ? nil : language
  }

  /// The TF-IDF vectors of the whole texts, rows in the order of the articles' content.
  public func vectors(of articles: [Article]) -> ArticleVectors {
    let prepared = prepare(articles)
    return ArticleVectors(
      matrix: prepared.vectorizer.fullMatrix(), ids: prepared.articles.map(\.id),
      terms: prepared.corpus.terms.stems)
  }

  /// Articles in content order, analysed and ready to be vectorized.
  struct Prepared: Sendable {
    var articles: [Article]
    var corpus: AnalyzedCorpus
    var vectorizer: CorpusVectorizer

    /// Lets go of what no later stage looks at of the bodies.
    mutating func leaveBodyEnds() {
      for index in articles.indices { BodyEnds.leave(of: &articles[index]) }
      releaseFreedMemory()
    }
  }

  func prepare(_ articles: consuming [Article]) -> Prepared {
    let ordered = ContentOrder.sorted(articles)
    articles = []
    progress(.analyzing(articles: ordered.count))
    let analyzer = TextAnalyzer(threads: threads, leadWordCount: Int(settings[.leadWords]))
    let corpus = analyzer.analyze(ordered)
    progress(.vectorizing)
    return Prepared(
      articles: ordered, corpus: corpus,
      vectorizer: CorpusVectorizer(corpus: corpus, threads: threads))
  }

  func reprints(in prepared: Prepared) -> Reprints {
    ReprintFinder(clusteringOptions).reprints(
      among: prepared.articles, prepared.corpus.documents)
  }

  func clustering() throws(EngineError) -> StoryClustering {
    StoryClustering(model: try model(), options: clusteringOptions)
  }

  /// The weights given, or else those that ship with the program.
  func model() throws(EngineError) -> EvidenceModel {
    if let weights { return weights.model }
    do {
      return try .shipped()
    } catch {
      throw .clustering(error)
    }
  }

  var clusteringOptions: ClusteringOptions {
    let story = MergeNeeds(
      score: Float(settings[.mergeCut]), strongestPair: Float(settings[.pairCut]),
      meanEvidence: Float(settings[.meanCut]))
    let merges = granularity.merges(ofStories: story)
    return ClusteringOptions(
      candidates: CandidateRule(
        nearestCount: Int(settings[.neighbors]),
        minimumCosine: Float(settings[.neighborCosine]),
        limit: Int(settings[.neighborLimit]),
        windowArticles: Int(settings[.windowArticles])),
      windowDays: settings[.window],
      merge: merges.first, coarserMerges: merges.coarser,
      partsScore: granularity.partsScore(ofStories: story), joinsLanguages: crossLingual, now: now,
      threads: threads)
  }
}
