import Parallelism

/// Turns an evidence graph into groups: components of strong pairs, agglomerated one by one.
struct Linkage: Sendable {
  let graph: EvidenceGraph
  let merge: MergeModel
  let options: ClusteringOptions

  /// Every article in exactly one group; groups by their smallest member, members rising.
  func groups() -> [[Int]] {
    // The largest first, so that no thread is left alone with it at the end.
    let components = components().sorted { $0.pairs.count > $1.pairs.count }
    let surroundings = surroundings()
    let groups = concurrentMap(count: components.count, threads: options.threads) { index in
      agglomerate(components[index], surroundings)
    }
    return groups.flatMap(\.self).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// A component of articles joined by strong pairs, and all candidate pairs inside it.
  private struct Component: Sendable {
    var members: [Int32] = []
    var pairs: [PairEvidence] = []
  }

  private func components() -> [Component] {
    var sets = ConnectedComponents(count: graph.spans.count)
    for pair in graph.pairs where pair.logOdds >= options.strongestNeeded {
      sets.join(pair.row, pair.column)
    }
    var components: [Component] = []
    var numberOfRoot: [Int32: Int] = [:]
    for article in 0..<Int32(graph.spans.count) {
      let root = sets.root(of: article)
      if root == article {
        numberOfRoot[root] = components.count
        components.append(Component())
      }
      if let number = numberOfRoot[root] {
        components[number].members.append(article)
      }
    }
    for pair in graph.pairs {
      let root = sets.root(of: pair.row)
      if root == sets.root(of: pair.column), let number = numberOfRoot[root] {
        components[number].pairs.append(pair)
      }
    }
    return components
  }

  private func surroundings() -> [Surroundings] {
    var all = [Surroundings](repeating: Surroundings(), count: graph.spans.count)
    for pair in graph.pairs {
      all[Int(pair.row)].add(pair)
      all[Int(pair.column)].add(pair)
    }
    return all
  }

  private func agglomerate(_ component: Component, _ surroundings: [Surroundings]) -> [[Int]] {
    let members = component.members
    guard members.count > 1 else { return [members.map(Int.init)] }
    var position: [Int32: Int32] = [:]
    for (index, member) in members.enumerated() {
      position[member] = Int32(index)
    }
    let pairs = component.pairs.map { pair in
      var local = pair
      local.row = position[pair.row] ?? 0
      local.column = position[pair.column] ?? 0
      return local
    }
    let agglomeration = Agglomeration(
      groups: members.map { Group(surroundings[Int($0)], span: graph.spans[Int($0)]) },
      pairs: pairs, model: merge, cut: options.mergeCut, strongestNeeded: options.strongestNeeded)
    return agglomeration.run().map { $0.map { Int(members[Int($0)]) } }
  }
}
