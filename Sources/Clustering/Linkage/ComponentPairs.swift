/// The pairs inside a component of an evidence graph, its articles known by their places in it.
///
/// It holds no evidence of its own: a pair is known by its index in the graph.
struct ComponentPairs: Sendable {
  private let graph: EvidenceGraph
  private let members: [Int32]
  private let components: Components

  /// The pairs among `members` of one of the `components`.
  init(_ graph: EvidenceGraph, among members: [Int32], of components: Components) {
    self.graph = graph
    self.members = members
    self.components = components
  }

  /// Calls `body` with the places of the two articles of each pair of the article at `place` and a
  /// later one, and the pair's index.
  func forEach(ofPlace place: Int, _ body: (Int32, Int32, Int) -> Void) {
    let member = Int(members[place])
    graph.forEachPair(ofRow: member) { column, _, pair in
      guard components.roots[Int(column)] == components.roots[member] else { return }
      body(Int32(place), components.places[Int(column)], pair)
    }
  }

  /// The log-odds of the pair at `index`.
  func logOdds(ofPair index: Int) -> Float { graph.logOdds[index] }

  /// What the article at `place` is about.
  func terms(ofPlace place: Int) -> ArraySlice<UInt32> { graph.terms[Int(members[place])] }

  /// The evidence of the pair at `index`.
  func sums(ofPair index: Int) -> PairSums {
    graph.sums(ofPair: index)
  }
}

/// The components of articles joined by strong pairs.
struct Components: Sendable {
  /// The articles of each, rising.
  let members: [[Int32]]
  /// The first article of each article's component.
  let roots: [Int32]
  /// Where each article stands among the members of its component.
  let places: [Int32]

  init(members: [[Int32]], roots: [Int32], places: [Int32]) {
    self.members = members
    self.roots = roots
    self.places = places
  }

  /// The components of `graph` by its pairs with at least these log-odds.
  init(of graph: EvidenceGraph, strongFrom least: Float) {
    let count = graph.articleCount
    var sets = DisjointSets(count: count)
    graph.forEachPair { row, column, logOdds in
      if logOdds >= least { sets.join(row, column) }
    }
    let roots = (0..<Int32(count)).map { sets.first(of: $0) }
    var places = [Int32](repeating: 0, count: count)
    var members: [[Int32]] = []
    // A root is the smallest of its component, so it comes first.
    var numbers = [Int](repeating: 0, count: count)
    for (article, root) in roots.enumerated() {
      if Int(root) == article {
        numbers[article] = members.count
        members.append([])
      }
      let number = numbers[Int(root)]
      places[article] = Int32(members[number].count)
      members[number].append(Int32(article))
    }
    self.init(members: members, roots: roots, places: places)
  }
}
