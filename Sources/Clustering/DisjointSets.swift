/// Sets of the numbers below a limit, which are joined two by two.
///
/// Source: R. Tarjan, *Efficiency of a Good But Not Linear Set Union Algorithm*, 1975. Departure:
/// paths are halved and sets are named by their smallest number, so that the result does not depend on
/// the order of the joins.
struct DisjointSets: Sendable {
  private var parents: [Int32]

  /// Each number by itself.
  init(count: Int) {
    parents = (0..<count).map(Int32.init)
  }

  /// The smallest number of the set of `number`.
  mutating func first(of number: Int32) -> Int32 {
    var number = number
    while parents[Int(number)] != number {
      parents[Int(number)] = parents[Int(parents[Int(number)])]
      number = parents[Int(number)]
    }
    return number
  }

  /// Joins the sets of two numbers.
  mutating func join(_ left: Int32, _ right: Int32) {
    let (one, other) = (first(of: left), first(of: right))
    parents[Int(max(one, other))] = min(one, other)
  }

  /// The sets of more than one number, each rising, the largest first, then by their first numbers.
  var all: [[Int32]] {
    mutating get {
      var members: [Int32: [Int32]] = [:]
      for number in parents.indices.map(Int32.init) {
        let first = first(of: number)
        if first != number { members[first, default: [first]].append(number) }
      }
      return members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
  }
}
