import Parallelism

/// Turns an evidence graph into groups: components of strong pairs, agglomerated one by one.
struct Linkage: Sendable {
  let graph: EvidenceGraph
  let merge: MergeModel
  let options: ClusteringOptions

  /// Every article in exactly one group; groups by their smallest member, members rising.
  func groups() -> [[Int]] { nestedGroups().groups }

  /// The same with the parts of the groups.
  func nestedGroups() -> NestedGroups {
    let components = components()
    let surroundings = surroundings()
    let order = components.members.sorted { $0.count > $1.count }
    // The threads share the work on a large component, and then the small ones.
    let large = order.prefix { $0.count >= Self.largeComponent }
    let small = order[large.count...]
    let ofLarge = large.map { agglomerate($0, of: components, surroundings, options.threads) }
    let ofSmall = concurrentMap(count: small.count, threads: options.threads) { index in
      agglomerate(small[large.count + index], of: components, surroundings, 1)
    }
    return NestedGroups.joined(ofLarge + ofSmall)
  }

  /// How many articles a component has from which it is worth more than a thread.
  private static let largeComponent = 1024

  /// Those by the weakest pair that any merge takes: merges that need more stay inside their own.
  private func components() -> Components {
    let least = options.coarserMerges.reduce(options.merge.strongestPair) {
      min($0, $1.strongestPair)
    }
    return Components(of: graph, strongFrom: least)
  }

  /// The evidence around each article.
  func surroundings() -> [Surroundings] {
    var all = [Surroundings](repeating: Surroundings(), count: graph.articleCount)
    graph.forEachPair { row, column, logOdds in
      all[Int(row)].add(logOdds: logOdds)
      all[Int(column)].add(logOdds: logOdds)
    }
    return all
  }

  /// What an agglomeration by this linkage merges and what it does not, with the labels of the articles,
  /// -1 for those without: what a merge model is learned from.
  func recorded(labels: [Int32]) -> MergeRecord {
    let components = components()
    let surroundings = surroundings()
    let order = components.members.filter { $0.count > 1 }
    let records = concurrentMap(count: order.count, threads: options.threads) { index in
      let record = MergeRecord(labels: order[index].map { labels[Int($0)] })
      return agglomeration(order[index], of: components, surroundings, record, 1).recorded()
    }
    var all = MergeRecord(labels: labels)
    for case let record? in records { all.append(record) }
    return all
  }

  private func agglomerate(
    _ members: [Int32], of components: Components, _ surroundings: [Surroundings],
    _ threads: Int
  ) -> NestedGroups {
    guard members.count > 1 else {
      let alone = [members.map(Int.init)]
      return NestedGroups(groups: alone, parts: options.partsScore == nil ? [] : alone)
    }
    let (groups, parts) = agglomeration(members, of: components, surroundings, nil, threads)
      .runNested()
    func articles(_ groups: [[Int32]]) -> [[Int]] {
      groups.map { $0.map { Int(members[Int($0)]) } }
    }
    return NestedGroups(groups: articles(groups), parts: articles(parts))
  }

  private func agglomeration(
    _ members: [Int32], of components: Components, _ surroundings: [Surroundings],
    _ record: MergeRecord?, _ threads: Int
  ) -> Agglomeration {
    Agglomeration(
      groups: members.map {
        Group(
          surroundings[Int($0)], isShort: graph.isShort[Int($0)])
      },
      pairs: ComponentPairs(graph, among: members, of: components), model: merge,
      needs: options.merge, coarserNeeds: options.coarserMerges,
      partsScore: options.partsScore, threads: threads, record: record)
  }
}
