/// The connected components of an undirected graph, by union-find with path halving and union by
/// smaller index.
///
/// Source: Tarjan, van Leeuwen, *Worst-case Analysis of Set Union Algorithms*, 1984.
struct ConnectedComponents {
  private var parents: [Int32]

  /// A graph of `count` nodes without edges.
  init(count: Int) {
    parents = (0..<Int32(count)).map(\.self)
  }

  /// The smallest node of the component of `node`.
  mutating func root(of node: Int32) -> Int32 {
    var node = node
    while parents[Int(node)] != node {
      parents[Int(node)] = parents[Int(parents[Int(node)])]
      node = parents[Int(node)]
    }
    return node
  }

  /// Adds an edge.
  mutating func join(_ a: Int32, _ b: Int32) {
    let (rootA, rootB) = (root(of: a), root(of: b))
    parents[Int(max(rootA, rootB))] = min(rootA, rootB)
  }
}
