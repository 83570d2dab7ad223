package import Articles
import Parallelism
import Similarity
package import TextAnalysis
package import Vectorization

/// Turns groups of articles into stories: who stands for each, who copied whom, which outlets told
/// it, when, and in what order the stories are shown.
///
/// ```swift
/// let builder = StoryBuilder(articles: articles, corpus: corpus, matrix: matrix, now: nil)
/// let stories = builder.stories(from: [[0, 2, 5], [1], [3, 4]])
/// ```
///
/// What comes out depends on the articles' content and on who is grouped with whom, not on the order
/// of articles, groups or members.
package struct StoryBuilder: Sendable {
  private let articles: [Article]
  private let corpus: AnalyzedCorpus
  private let matrix: SparseMatrix
  private let now: Int64?
  private let threads: Int
  private let reprints: ReprintFinder
  private let keywords: KeywordPicker

  /// A builder for a corpus.
  ///
  /// - Parameters:
  ///   - articles: What is grouped.
  ///   - corpus: The same articles as terms, in the same order.
  ///   - matrix: Their whole texts, a row an article, a column a term of the corpus; rows of length 1
  ///     or empty.
  ///   - now: What freshness is counted from, in seconds since 1970; nil for the newest date in
  ///     `articles`.
  ///   - threads: How many to work on; the stories do not depend on it.
  package init(
    articles: [Article], corpus: AnalyzedCorpus, matrix: SparseMatrix, now: Int64?, threads: Int = 1
  ) {
    precondition(articles.count == corpus.documents.count && articles.count == matrix.rowCount)
    precondition(matrix.columnCount <= corpus.terms.count)
    self.articles = articles
    self.corpus = corpus
    self.matrix = matrix
    self.now = now ?? articles.lazy.compactMap { $0.published?.latest }.max()
    self.threads = threads
    reprints = ReprintFinder(articles: articles, documents: corpus.documents)
    keywords = KeywordPicker(terms: corpus.terms, matrix: matrix)
  }

  /// The stories that the groups of article indices make, in rank order; see `StoryRank`.
  ///
  /// Empty groups make none. Complexity: O(n log n) in the articles and linear in the matrix, but for
  /// the search for reprints in large stories; see `ReprintFinder`.
  package func stories(from groups: [[Int]]) -> [Story] {
    let groups = groups.filter { !$0.isEmpty }
    let ranges = slices(of: groups.count, size: 64)
    let stories = concurrentMap(
      count: ranges.count, threads: threads, scratch: { TermPairReader() }
    ) { reader, block in
      var sums = RowSums(columnCount: matrix.columnCount)
      return groups[ranges[block]].map { group in
        let members = group.sorted { ContentOrder.precedes(articles[$0], articles[$1]) }
        for member in members { sums.add(row: member, of: matrix) }
        defer { sums.clear() }
        return story(of: members, sums, &reader)
      }
    }
    return ranked(stories.flatMap(\.self))
  }

  /// The story of `members`, which are in content order and whose rows were added up.
  private func story(
    of members: [Int], _ sums: RowSums, _ reader: inout TermPairReader
  ) -> Story {
    let originals = reprints.originals(of: members, with: &reader)
    let place = representative(of: members, originals, sums)
    let representative = members[place]
    let similarities = members.map { member in
      member == representative ? 1 : matrix.canonicalDot(representative, member)
    }
    // Content order settles equal similarities, and a representative is before its equals.
    let order = members.indices.sorted { left, right in
      if left == place || right == place { return left == place && right != place }
      return (similarities[right], left) < (similarities[left], right)
    }
    let reports = order.map { index in
      Story.Report(
        article: articles[members[index]], language: corpus.documents[members[index]].language,
        similarity: similarities[index],
        reprintOf: originals[index].map { articles[members[$0]].id })
    }
    let tally = OutletTally(reports)
    let times = reports.compactMap(\.article.published)
    return Story(
      id: StoryID(derivedFrom: articles[members[0]].id),
      headline: Headline.of(articles[representative]),
      representative: articles[representative].id,
      reports: reports,
      outlets: tally.outlets,
      independentSources: tally.independentSources,
      firstPublished: times.min(),
      lastPublished: times.max { ($0.latest, $0) < ($1.latest, $1) },
      keywords: keywords.keywords(
        sums, documents: order.map { corpus.documents[members[$0]] },
        bodies: reports.map(\.article.body)),
      cohesion: sums.meanCosine,
      language: Self.majority(reports.map(\.language)))
  }

  /// The place in `members` of the report that stands for the story.
  private func representative(of members: [Int], _ originals: [Int?], _ sums: RowSums) -> Int {
    guard members.count > 1 else { return 0 }
    let scores = members.indices.map { place in
      RepresentativeChoice.score(
        of: articles[members[place]],
        meanCosine: sums.meanCosine(ofRow: members[place], in: matrix),
        bodyWordCount: corpus.documents[members[place]].bodyWordCount,
        isReprint: originals[place] != nil)
    }
    return members.indices.min { (-scores[$0], $0) < (-scores[$1], $1) } ?? 0
  }

  /// Stories in rank order, their ids told apart.
  private func ranked(_ stories: [Story]) -> [Story] {
    let ranked = stories.map { (rank: StoryRank($0, now: now), story: $0) }
      .sorted { $0.rank < $1.rank }
    var taken: Set<StoryID> = []
    return ranked.map { _, story in
      var story = story
      while !taken.insert(story.id).inserted { story.id = StoryID(derivedFrom: story.id.rawValue) }
      return story
    }
  }

  /// The most frequent code, of equally frequent ones the first by its letters.
  private static func majority(_ languages: [String]) -> String {
    var counts: [String: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? "und"
  }
}
