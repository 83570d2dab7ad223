package import Articles
package import TextAnalysis

extension StoryClustering {
  /// `groups` with those that report one event in different languages joined, where the options ask
  /// for it; groups by their smallest member, members rising.
  ///
  /// `groups` are of indices into `articles`, each of one language; `corpus` is the analysis in the
  /// same order. The four-grams of letters that the groups share (`GroupVectors`) nominate a few
  /// matches for each group in each language (`ForeignNeighbors`), which are judged (`MatchModel`)
  /// and joined (`LanguageJoin`). The result depends neither on the order of the groups nor on the
  /// threads.
  ///
  /// Complexity: linear in the articles, and what `ForeignNeighbors` takes.
  package func joiningLanguages(
    _ groups: [[Int]], of articles: [Article], _ corpus: AnalyzedCorpus
  ) -> [[Int]] {
    guard options.joinsLanguages else { return groups }
    let codes = Set(corpus.documents.lazy.map(\.language)).sorted()
    guard codes.count > 1 else { return groups }
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let languages = corpus.documents.map { numbers[$0.language] ?? 0 }
    let weights = GramWeights(
      of: articles, languages: languages, languageCount: codes.count, threads: options.threads)
    let entries = groups.filter { !$0.isEmpty }.map { members in
      GroupOrder.Entry(
        members: members, language: languages[members[0]], day: medianDay(of: members, articles))
    }
    let order = GroupOrder(entries, languageCount: codes.count)
    let vectors = GroupVectors.matrix(
      of: order.entries.map(\.members), articles, weights, threads: options.threads)
    let neighbors = ForeignNeighbors(
      order, vectors, window: options.windowDays, threads: options.threads)
    let stories = LanguageJoin.joined(
      matches(among: order, neighbors), languages: order.entries.map(\.language))
    return joining(stories, order.entries.map(\.members))
  }

  /// The median of the trusted times of some articles, in days; nil where they have none.
  private func medianDay(of members: [Int], _ articles: [Article]) -> Double? {
    let days = members.compactMap { options.trustedSpan(of: articles[$0])?.middle }.sorted()
    guard !days.isEmpty else { return nil }
    return (days[(days.count - 1) / 2] + days[days.count / 2]) / 2
  }

  /// Every pair of neighbours once, with its log-odds.
  private func matches(
    among order: GroupOrder, _ neighbors: ForeignNeighbors
  ) -> [LanguageJoin.Match] {
    let model = MatchModel()
    var matches: Set<LanguageJoin.Match> = []
    for (group, list) in neighbors.lists.enumerated() {
      for neighbor in list {
        matches.insert(
          LanguageJoin.Match(
            first: min(Int32(group), neighbor.place), second: max(Int32(group), neighbor.place),
            logOdds: model.logOdds(of: group, neighbor, in: order, neighbors)))
      }
    }
    return Array(matches)
  }

  /// The groups with some of them put together.
  private func joining(_ stories: [[Int32]], _ groups: [[Int]]) -> [[Int]] {
    var groups = groups
    for story in stories {
      for place in story.dropFirst() {
        groups[Int(story[0])] += groups[Int(place)]
        groups[Int(place)] = []
      }
      groups[Int(story[0])].sort()
    }
    return groups.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }
}
