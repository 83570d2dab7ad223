import Articles
import Clustering
import Stories
import TextAnalysis
import Vectorization

extension StoryStudy {
  /// A story that may be similar to an article, before it is composed.
  private struct Candidate {
    /// The places of its reports, rising.
    var members: [Int]
    var isSameStory = false
    var logOdds: Float?
    var similarity: Float = 0
  }

  /// The stories nearest to the article at `place`; see
  /// `StoryEngine.stories(similarTo:in:count:minimum:filter:)`.
  ///
  /// Where `isOneOfThem` is false, it is taken out of its story.
  func storiesNearest(
    to place: Int, isOneOfThem: Bool, count: Int, minimum: Float, filter: SimilarFilter
  ) throws(EngineError) -> [SimilarStory] {
    let nested = try nestedGroups()
    let others = nested.map { $0.filter { $0 != place } }
    let similarities = meanSimilarities(of: place, to: others.groups)
    let logOdds = Dictionary(
      uniqueKeysWithValues: gathered.neighbors(of: place).map { ($0.article, $0.logOdds) })
    let found = zip(nested.groups, zip(others.groups, similarities))
      .map { group, rest in
        Candidate(
          members: rest.0, isSameStory: group.contains(place),
          logOdds: rest.0.compactMap { logOdds[$0] }.max(), similarity: rest.1)
      }
      .filter { candidate in
        candidate.similarity >= minimum && (candidate.similarity > 0 || candidate.isSameStory)
          && candidate.members.contains { passes($0, filter, besides: place) }
      }
      .sorted { Self.precedes($0, $1) }
      .prefix(max(0, count))
    return composed(Array(found), nested: isOneOfThem ? nested : others, near: place)
  }

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.isSameStory != right.isSameStory { return left.isSameStory }
    let (one, other) = (left.logOdds ?? -.infinity, right.logOdds ?? -.infinity)
    if one != other { return one > other }
    if left.similarity != right.similarity { return left.similarity > right.similarity }
    return (left.members.first ?? 0) < (right.members.first ?? 0)
  }

  private func passes(_ other: Int, _ filter: SimilarFilter, besides place: Int) -> Bool {
    filter.passes(
      articles[other], in: corpus.documents[other].language, isReprint: isReprint(other),
      besides: articles[place])
  }

  /// The stories of some candidates, in their order.
  private func composed(
    _ candidates: [Candidate], nested: NestedGroups, near place: Int
  ) -> [SimilarStory] {
    let wanted = Set(candidates.compactMap(\.members.first))
    let groups = nested.groups.filter { group in group.contains { wanted.contains($0) } }
    let stories = stories(of: NestedGroups(groups: groups, parts: nested.parts))
    var ofArticle: [ArticleID: Story] = [:]
    for story in stories {
      for report in story.reports { ofArticle[report.article.id] = story }
    }
    return candidates.compactMap { candidate in
      let similarities = similarities(of: place, to: candidate.members)
      guard
        let best = candidate.members.indices.max(by: { left, right in
          (similarities[left], right) < (similarities[right], left)
        }), let story = ofArticle[articles[candidate.members[best]].id]
      else { return nil }
      return SimilarStory(
        story: story, similarity: candidate.similarity, isSameStory: candidate.isSameStory,
        logOdds: candidate.logOdds,
        closest: .init(
          article: articles[candidate.members[best]], similarity: similarities[best]))
    }
  }
}
