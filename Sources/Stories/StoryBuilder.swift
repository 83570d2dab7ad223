package import Articles
package import Clustering
import Parallelism
package import TextAnalysis
package import Vectorization

/// Turns groups of articles into stories: who stands for each, who copied whom, which outlets told
/// it, when, and in what order the stories are shown.
///
/// ```swift
/// let builder = StoryBuilder(articles: articles, corpus: corpus, rows: rows, reprints: reprints, now: nil)
/// let stories = builder.stories(from: NestedGroups(groups: [[0, 2, 5], [1], [3, 4]]))
/// ```
///
/// What comes out depends on the articles and on who is grouped with whom, not on the order of groups or
/// members.
package struct StoryBuilder: Sendable {
  /// Articles whose rows are made at a time, but for larger stories.
  private static let articlesOfBlock = 256

  let articles: [Article]
  private let corpus: AnalyzedCorpus
  let rows: MatrixRows
  private let now: Int64?
  let threads: Int
  private let reprints: Reprints
  private let changes: [Int: ReprintChanges]
  private let keywords: KeywordPicker
  private let outlets: OutletNames
  /// How much rarer terms count in titles.
  private let weights: InverseDocumentFrequency

  /// A builder for a corpus.
  ///
  /// - Parameters:
  ///   - articles: What is grouped, in content order.
  ///   - corpus: The same articles as terms, in the same order.
  ///   - rows: Their whole texts, a row an article, a column a term of the corpus; rows of length 1
  ///     or empty.
  ///   - reprints: Which of the articles repeat which.
  ///   - changes: What reprints have changed, by their places.
  ///   - now: What freshness is counted from, in seconds since 1970; nil for the newest date in
  ///     `articles`.
  ///   - threads: How many to work on; the stories do not depend on it.
  package init(
    articles: [Article], corpus: AnalyzedCorpus, rows: MatrixRows, reprints: Reprints,
    changes: [Int: ReprintChanges] = [:], now: Int64?, threads: Int = 1
  ) {
    precondition(articles.count == corpus.documents.count && articles.count == rows.rowCount)
    precondition(rows.columnCount == corpus.terms.count)
    precondition(articles.count == reprints.articleCount)
    self.articles = articles
    self.corpus = corpus
    self.rows = rows
    self.now = now ?? articles.indices.lazy.compactMap { articles[$0].published?.latest }.max()
    self.threads = threads
    self.reprints = reprints
    self.changes = changes
    let language = corpus.documents.first?.language
    keywords = KeywordPicker(
      terms: corpus.terms, rows: rows,
      isMixed: corpus.documents.contains { $0.language != language })
    outlets = OutletNames(articles)
    weights = InverseDocumentFrequency(documentCount: articles.count)
  }

  /// One thread's, for one story after the other.
  private struct Scratch {
    var sums: RowSums
    var titles: TitleCounts
  }

  /// The stories that the groups of article indices make, in rank order; see `StoryRank`.
  ///
  /// Empty groups make none, and a reprint counts as one where its original is in its group.
  ///
  /// Complexity: O(n log n) in the articles and linear in their terms. Memory beside the stories: the
  /// rows of some hundred articles, or of a larger story, and some bytes a term, for each thread.
  package func stories(from nested: NestedGroups) -> [Story] {
    let groups = nested.groups
    let partOf = partNumbers(nested.parts)
    // The largest first, so that no thread is left alone with one of them.
    let order = groups.indices.filter { !groups[$0].isEmpty }
      .sorted { (groups[$1].count, $0) < (groups[$0].count, $1) }
    let blocks = blocks(of: order, in: groups)
    let made = concurrentMap(
      count: blocks.count, threads: threads,
      scratch: {
        Scratch(
          sums: RowSums(columnCount: rows.columnCount),
          titles: TitleCounts(termCount: corpus.terms.count))
      }
    ) { scratch, block in
      self.stories(ofBlock: order[blocks[block]].map { groups[$0] }, partOf, &scratch)
    }.joined()
    var inOrder: [Story?] = Array(repeating: nil, count: groups.count)
    for (group, story) in zip(order, made) { inOrder[group] = story }
    return StoryRank.ranked(inOrder.compactMap(\.self), now: now)
  }

  /// The number of the part that each article is in; empty where there are none.
  private func partNumbers(_ parts: [[Int]]) -> [Int32] {
    guard !parts.isEmpty else { return [] }
    var numbers = [Int32](repeating: 0, count: articles.count)
    for (number, members) in parts.enumerated() {
      for member in members { numbers[member] = Int32(number) }
    }
    return numbers
  }

  /// Ranges of `order` whose groups have about `articlesOfBlock` articles in all.
  private func blocks(of order: [Int], in groups: [[Int]]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var (start, count) = (0, 0)
    for place in order.indices {
      count += groups[order[place]].count
      guard count >= Self.articlesOfBlock || place == order.count - 1 else { continue }
      blocks.append(start..<place + 1)
      (start, count) = (place + 1, 0)
    }
    return blocks
  }

  private func stories(
    ofBlock groups: [[Int]], _ partOf: [Int32], _ scratch: inout Scratch
  ) -> [Story] {
    let ordered = groups.map { $0.sorted() }
    let matrix = rows.matrix(of: ordered.flatMap(\.self))
    var firstRow = 0
    return ordered.map { members in
      defer { firstRow += members.count }
      return story(of: members, partOf, firstRow..<firstRow + members.count, of: matrix, &scratch)
    }
  }

  /// The story of `members`, which are in content order and whose rows are `rows` of `matrix`.
  private func story(
    of members: [Int], _ partOf: [Int32], _ rows: Range<Int>, of matrix: SparseMatrix,
    _ scratch: inout Scratch
  ) -> Story {
    let story = self.members(members, rows, of: matrix)
    let originals = story.originals
    for (member, row) in zip(members, rows) {
      scratch.sums.add(row: row, of: matrix)
      scratch.titles.add(corpus.documents[member])
    }
    let (place, choice) = representative(
      among: Array(members.indices), of: story, scratch.sums)
    let representative = articles[members[place]]
    var similarities = scratch.sums.cosines(of: rows.lowerBound + place, to: rows, in: matrix)
    similarities[place] = 1
    // Content order settles equal similarities, and a representative is before its equals.
    let order = members.indices.sorted { left, right in
      if left == place || right == place { return left == place && right != place }
      return (similarities[right], left) < (similarities[left], right)
    }
    let reports = order.map { index in
      Story.Report(
        article: articles[members[index]],
        outlet: outlets.outlet(of: members[index]).map { outlets.name(ofOutlet: $0) },
        language: corpus.documents[members[index]].language,
        similarity: similarities[index],
        reprintOf: originals[index].map { articles[$0].id },
        changes: originals[index] == nil ? nil : changes[members[index]])
    }
    let (language, cohesion) = (Self.majority(reports), scratch.sums.meanCosine)
    keep(language, ofRows: rows, of: matrix, members, &scratch)
    let tally = OutletTally(
      order.map { .init(article: members[$0], isReprint: originals[$0] != nil) }, outlets)
    let keywords = keywords.keywords(
      scratch.sums, scratch.titles,
      articles: Array(
        reports.lazy.filter { $0.language == language }.map(\.article)
          .prefix(NamePhrases.mostBodies)))
    scratch.sums.clear()
    scratch.titles.clear()
    return Story(
      id: StoryID(derivedFrom: articles[members[0]].id),
      headline: Headline.of(representative),
      representative: representative.id,
      reports: reports,
      outlets: tally.outlets,
      independentSources: tally.independentSources,
      firstPublished: articles[members[0]].published,
      lastPublished: Self.last(reports),
      keywords: keywords,
      cohesion: cohesion,
      language: language,
      timeline: timeline(of: story, partOf, representative: place, &scratch.sums),
      choice: choice)
  }

  /// Leaves in the sums only the reports in one language: keywords that say the same in several would
  /// crowd out others.
  private func keep(
    _ language: String, ofRows rows: Range<Int>, of matrix: SparseMatrix, _ members: [Int],
    _ scratch: inout Scratch
  ) {
    let kept = zip(members, rows).filter { corpus.documents[$0.0].language == language }
    guard kept.count < members.count else { return }
    scratch.sums.clear()
    scratch.titles.clear()
    for (member, row) in kept {
      scratch.sums.add(row: row, of: matrix)
      scratch.titles.add(corpus.documents[member])
    }
  }

  /// Whether the article at an index repeats another almost word for word.
  package func isReprint(_ index: Int) -> Bool { reprints.original(of: index) != nil }

  /// For each of a story's reports the one of them that it repeats.
  private func originals(of members: [Int]) -> [Int?] {
    let originals = members.map { reprints.original(of: $0) }
    guard originals.contains(where: { $0 != nil }) else { return originals }
    let all = Set(members)
    return originals.map { original in original.flatMap { all.contains($0) ? $0 : nil } }
  }

  /// What is known of `members` before they are compared.
  private func members(
    _ members: [Int], _ rows: Range<Int>, of matrix: SparseMatrix
  ) -> StoryMembers {
    let originals = originals(of: members)
    // A single report stands for its story whatever it is like.
    let compared = members.count > 1 ? members : []
    return StoryMembers(
      articles: members, originals: originals, rows: rows, matrix: matrix,
      flaws: RepresentativeChoice.flaws(
        of: compared.enumerated().map { place, member in
          .init(
            title: articles[member].title, body: articles[member].body,
            bodyWordCount: corpus.documents[member].bodyWordCount,
            isReprint: originals[place] != nil)
        }),
      titles: compared.map { Set(corpus.documents[$0].title.map(\.term)).sorted() })
  }

  /// The place among the members of the report that stands for those at `places`, whose rows were added
  /// to `sums`, and why it does.
  func representative(
    among places: [Int], of story: StoryMembers, _ sums: RowSums
  ) -> (place: Int, choice: HeadlineChoice) {
    guard places.count > 1 else { return (places.first ?? 0, HeadlineChoice()) }
    let agreements = TitleAgreement(
      places.map { story.titles[$0] },
      weight: { [weights, frequencies = rows.documentFrequencies] term in
        Double(weights.weight(ofFrequency: frequencies[Int(term)]))
      }
    ).values()
    let (best, choice) = RepresentativeChoice.best(
      of: zip(places, agreements).map { place, agreement in
        RepresentativeChoice.Candidate(
          meanCosine: sums.meanCosine(ofRow: story.rows.lowerBound + place, in: story.matrix),
          agreement: agreement, flaws: story.flaws[place])
      })
    return (places[best], choice)
  }

  /// The time of publication that ends last, of several the last to begin.
  private static func last(_ reports: [Story.Report]) -> PublicationTime? {
    var last: PublicationTime?
    for report in reports where report.article.published != last {
      guard let time = report.article.published else { continue }
      if let known = last, (time.latest, time) < (known.latest, known) { continue }
      last = time
    }
    return last
  }

  /// The most frequent language, of equally frequent ones the first by its letters.
  private static func majority(_ reports: [Story.Report]) -> String {
    guard let first = reports.first else { return "und" }
    if reports.allSatisfy({ $0.language == first.language }) { return first.language }
    var counts: [String: Int] = [:]
    for report in reports { counts[report.language, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? "und"
  }
}
