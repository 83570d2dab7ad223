extension GatheredEvidence {
  /// The bonds that hold some articles together: of all ways to connect them by pairs with evidence,
  /// the one with the greatest sum of log-odds, strongest pair first.
  ///
  /// The last of them is the weakest place: no path between its two sides has only stronger pairs. There
  /// are fewer than articles less one where some are connected by no pair in between; copies of one text
  /// are left out. Source: Kruskal, *On the Shortest Spanning Subtree of a Graph and the Traveling
  /// Salesman Problem*, 1956.
  ///
  /// Complexity: linear in the candidate pairs, and O(p log p) in those among the articles.
  package func bonds(among members: [Int]) -> [WeighedPair] {
    parts.flatMap { part in
      var articles: [Int: Int] = [:]
      for member in members.sorted(by: >) {
        if let number = part.copies.number(of: member) { articles[number] = member }
      }
      return Self.bonds(of: articles, in: part.graph)
    }.sorted { ($1.logOdds, $0.first, $0.second) < ($0.logOdds, $1.first, $1.second) }
  }

  /// The bonds of some texts of a graph, whose articles are named by the numbers of the texts.
  private static func bonds(of articles: [Int: Int], in graph: EvidenceGraph) -> [WeighedPair] {
    guard articles.count > 1 else { return [] }
    let texts = articles.keys.sorted()
    let places = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, Int32($0)) })
    var pairs: [(pair: WeighedPair, one: Int32, other: Int32)] = []
    for text in texts {
      graph.forEachPair(ofRow: text) { column, logOdds, _ in
        guard let one = places[text], let other = places[Int(column)],
          let first = articles[text], let second = articles[Int(column)]
        else { return }
        let pair = WeighedPair(
          first: min(first, second), second: max(first, second),
          logOdds: min(logOdds, Neighborhood.certain))
        pairs.append((pair, one, other))
      }
    }
    pairs.sort {
      ($1.pair.logOdds, $0.pair.first, $0.pair.second)
        < ($0.pair.logOdds, $1.pair.first, $1.pair.second)
    }
    var sets = DisjointSets(count: texts.count)
    return pairs.compactMap { pair, one, other in
      guard sets.first(of: one) != sets.first(of: other) else { return nil }
      sets.join(one, other)
      return pair
    }
  }
}
