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
    /// The articles of a pair are places in `members`.
    var pairs: [PairEvidence] = []
  }

  private func components() -> [Component] {
    var sets = ConnectedComponents(count: graph.spans.count)
    for pair in graph.pairs where pair.logOdds >= options.merge.strongestPair {
      sets.join(pair.row, pair.column)
    }
    var components: [Component] = []
    // A root is the smallest of its component, so it comes first.
    var numbers = [Int](repeating: 0, count: graph.spans.count)
    var places = [Int32](repeating: 0, count: graph.spans.count)
    for article in graph.spans.indices {
      let root = Int(sets.root(of: Int32(article)))
      if root == article {
        numbers[article] = components.count
        components.append(Component())
      }
      numbers[article] = numbers[root]
      places[article] = Int32(components[numbers[root]].members.count)
      components[numbers[root]].members.append(Int32(article))
    }
    for pair in graph.pairs {
      let number = numbers[Int(pair.row)]
      guard number == numbers[Int(pair.column)] else { continue }
      var inside = pair
      inside.row = places[Int(pair.row)]
      inside.column = places[Int(pair.column)]
      components[number].pairs.append(inside)
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
    let agglomeration = Agglomeration(
      groups: members.map { Group(surroundings[Int($0)], span: graph.spans[Int($0)]) },
      pairs: component.pairs, model: merge, needs: options.merge, threads: options.threads)
    return agglomeration.run().map { $0.map { Int(members[Int($0)]) } }
  }
}
