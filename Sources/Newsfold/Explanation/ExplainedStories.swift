import Clustering
import Similarity
package import Articles
package import Stories

/// A study with its stories, which can be asked why they are what they are.
package struct ExplainedStories: Sendable {
  private let study: StoryStudy
  /// In rank order.
  package let stories: [Story]
  /// The articles of each story, as places in the study, rising.
  private let members: [[Int]]
  /// The story of each article, by its place.
  private let storyOf: [Int]

  /// The stories of `study` under its engine's settings.
  package init(_ study: StoryStudy) throws(EngineError) {
    self.study = study
    stories = study.stories(of: try study.nestedGroups())
    let places = Dictionary(
      study.articles.indices.map { (study.articles[$0].id, $0) },
      uniquingKeysWith: { one, _ in one })
    members = stories.map { story in story.reports.compactMap { places[$0.article.id] }.sorted() }
    var storyOf = [Int](repeating: 0, count: study.articles.count)
    for (story, members) in members.enumerated() {
      for member in members { storyOf[member] = story }
    }
    self.storyOf = storyOf
  }

  /// Why two articles are in one story or not.
  package func explanation(
    of first: ArticleID, _ second: ArticleID
  ) throws(EngineError) -> PairExplanation {
    explanation(of: try study.place(of: first), try study.place(of: second))
  }

  private func explanation(of first: Int, _ second: Int) -> PairExplanation {
    study.explanation(of: first, second, isSameStory: storyOf[first] == storyOf[second])
  }

  /// Why an article is in its story, and which other came closest.
  package func explanation(of id: ArticleID) throws(EngineError) -> ArticleExplanation {
    let article = try study.place(of: id)
    let own = storyOf[article]
    let neighbors = study.gathered.neighbors(of: article)
    let logOdds = Dictionary(uniqueKeysWithValues: neighbors.map { ($0.article, $0.logOdds) })
    let others = members[own].filter { $0 != article }
    let bonds = zip(others, study.similarities(of: article, to: others))
      .map { (place: $0, logOdds: logOdds[$0], similarity: $1) }
      .sorted {
        ($1.logOdds ?? -.infinity, $1.similarity, $0.place)
          < ($0.logOdds ?? -.infinity, $0.similarity, $1.place)
      }
    return ArticleExplanation(
      article: study.articles[article], story: stories[own],
      bonds: bonds.map {
        .init(
          article: study.articles[$0.place], logOdds: $0.logOdds, similarity: $0.similarity)
      },
      closest: bonds.first.map { explanation(of: article, $0.place) },
      runnerUp: try runnerUp(to: own, of: article, neighbors))
  }

  /// What holds a story together.
  package func explanation(of id: StoryID) throws(EngineError) -> StoryExplanation {
    guard let story = stories.firstIndex(where: { $0.id == id }) else {
      throw .unknownStory(id: id.rawValue)
    }
    return explanation(of: story)
  }

  /// What holds the story together that has most of some articles; of several the first.
  package func explanation(ofStoryWith articles: Set<ArticleID>) -> StoryExplanation? {
    let shared = members.map { members in
      members.count { articles.contains(study.articles[$0].id) }
    }
    guard let most = shared.max(), most > 0 else { return nil }
    return shared.firstIndex(of: most).map { explanation(of: $0) }
  }

  private func explanation(of story: Int) -> StoryExplanation {
    let bonds = study.gathered.bonds(among: members[story])
    let weakest = bonds.count > 1 ? bonds.last : nil
    let side = weakest.map { smallerSide(of: $0, bonds.dropLast()) } ?? []
    return StoryExplanation(
      story: stories[story], strongest: bonds.first.map { explanation(of: $0.first, $0.second) },
      weakest: weakest.map { explanation(of: $0.first, $0.second) },
      smallerSide: side.map { study.articles[$0].id })
  }

  /// The story that an article is not in and has most evidence to be in.
  private func runnerUp(
    to own: Int, of article: Int, _ neighbors: [(article: Int, logOdds: Float)]
  ) throws(EngineError) -> ArticleExplanation.RunnerUp? {
    var closest: [Int: (article: Int, logOdds: Float)] = [:]
    for neighbor in neighbors where storyOf[neighbor.article] != own {
      let story = storyOf[neighbor.article]
      if neighbor.logOdds > closest[story]?.logOdds ?? -.infinity { closest[story] = neighbor }
    }
    let candidates = closest.keys.sorted()
    let verdicts = try study.verdicts(on: [article], with: candidates.map { members[$0] })
    let judged = zip(candidates, verdicts).compactMap { story, verdict in
      verdict.map { (story: story, verdict: $0) }
    }
    guard
      let best = judged.max(by: { ($0.verdict.score, $1.story) < ($1.verdict.score, $0.story) }),
      let pair = closest[best.story]
    else { return nil }
    let (verdict, needs) = (best.verdict, best.verdict.needs)
    return ArticleExplanation.RunnerUp(
      story: stories[best.story], score: .init(needed: needs.score, found: verdict.score),
      strongestPair: .init(needed: needs.strongestPair, found: verdict.strongestPair),
      meanEvidence: .init(needed: needs.meanEvidence, found: verdict.meanEvidence),
      closest: explanation(of: article, pair.article))
  }

  /// The articles on the side of `cut` that fewer of the other bonds connect.
  private func smallerSide(of cut: WeighedPair, _ bonds: some Sequence<WeighedPair>) -> [Int] {
    var neighbors: [Int: [Int]] = [:]
    for bond in bonds {
      neighbors[bond.first, default: []].append(bond.second)
      neighbors[bond.second, default: []].append(bond.first)
    }
    func side(of article: Int) -> Set<Int> {
      var (reached, open) = (Set([article]), [article])
      while let next = open.popLast() {
        open += (neighbors[next] ?? []).filter { reached.insert($0).inserted }
      }
      return reached
    }
    let (first, second) = (side(of: cut.first), side(of: cut.second))
    return (second.count < first.count ? second : first).sorted()
  }
}
