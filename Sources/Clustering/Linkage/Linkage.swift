import Parallelism

/// Turns an evidence graph into groups: components of strong pairs, agglomerated one by one.
struct Linkage: Sendable {
  let graph: EvidenceGraph
  let merge: MergeModel
  let options: ClusteringOptions

  /// Every article in exactly one group; groups by their smallest member, members rising.
  func groups() -> [[Int]] {
    let components = Components(of: graph, strongFrom: options.merge.strongestPair)
    let surroundings = surroundings()
    // The largest first, so that no thread is left alone with it at the end.
    let order = components.members.sorted { $0.count > $1.count }
    let groups = concurrentMap(count: order.count, threads: options.threads) { index in
      agglomerate(order[index], of: components, surroundings)
    }
    return groups.flatMap(\.self).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func surroundings() -> [Surroundings] {
    var all = [Surroundings](repeating: Surroundings(), count: graph.spans.count)
    graph.forEachPair { row, column, logOdds in
      all[Int(row)].add(logOdds: logOdds)
      all[Int(column)].add(logOdds: logOdds)
    }
    return all
  }

  private func agglomerate(
    _ members: [Int32], of components: Components, _ surroundings: [Surroundings]
  ) -> [[Int]] {
    guard members.count > 1 else { return [members.map(Int.init)] }
    let agglomeration = Agglomeration(
      groups: members.map { Group(surroundings[Int($0)], span: graph.spans[Int($0)]) },
      pairs: ComponentPairs(graph, among: members, of: components), model: merge,
      needs: options.merge, threads: options.threads)
    return agglomeration.run().map { $0.map { Int(members[Int($0)]) } }
  }
}
