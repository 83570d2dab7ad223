/// Sets of the numbers below a limit, which are joined two by two.
///
/// The smaller set hangs under the larger, so that a number is at most log2 n steps from the root of its
/// set, and whoever only asks changes nothing. Source: R. Tarjan, *Efficiency of a Good But Not Linear
/// Set Union Algorithm*, 1975, without its compression of paths. A set is named by its smallest number,
/// so that the result does not depend on the order of the joins.
struct DisjointSets: Sendable {
  private var parents: [Int32]
  /// Of each root, how many numbers its set has.
  private var sizes: [Int32]
  /// Of each root, the smallest number of its set.
  private var names: [Int32]

  /// Each number by itself.
  init(count: Int) {
    parents = (0..<count).map(Int32.init)
    sizes = Array(repeating: 1, count: count)
    names = parents
  }

  /// The smallest number of the set of `number`.
  ///
  /// Complexity: O(log n).
  func first(of number: Int32) -> Int32 { names[Int(root(of: number))] }

  /// Joins the sets of two numbers.
  ///
  /// Complexity: O(log n).
  mutating func join(_ left: Int32, _ right: Int32) {
    let (one, other) = (root(of: left), root(of: right))
    guard one != other else { return }
    let isOneLarger = sizes[Int(one)] >= sizes[Int(other)]
    let (kept, hung) = isOneLarger ? (one, other) : (other, one)
    parents[Int(hung)] = kept
    sizes[Int(kept)] += sizes[Int(hung)]
    names[Int(kept)] = min(names[Int(kept)], names[Int(hung)])
  }

  private func root(of number: Int32) -> Int32 {
    var number = number
    while parents[Int(number)] != number { number = parents[Int(number)] }
    return number
  }

  /// The sets of more than one number, each rising, the largest first, then by their first numbers.
  var all: [[Int32]] {
    var members: [Int32: [Int32]] = [:]
    for number in parents.indices.map(Int32.init) {
      let first = first(of: number)
      if first != number { members[first, default: [first]].append(number) }
    }
    return members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
