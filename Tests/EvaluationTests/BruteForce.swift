/// The definitions, item by item and pair by pair.
enum BruteForce {
  static func bcubed(_ found: [Int], _ truth: [Int]) -> (precision: Double, recall: Double) {
    var precision = 0.0
    var recall = 0.0
    for item in found.indices {
      let group = found.indices.filter { found[$0] == found[item] }
      let own = truth.indices.filter { truth[$0] == truth[item] }
      let both = group.filter { truth[$0] == truth[item] }
      precision += Double(both.count) / Double(group.count)
      recall += Double(both.count) / Double(own.count)
    }
    return (precision / Double(found.count), recall / Double(found.count))
  }

  static func pairs(
    _ found: [Int], _ truth: [Int]
  ) -> (together: Int, wronglyJoined: Int, wronglySplit: Int, apart: Int) {
    var counts = (together: 0, wronglyJoined: 0, wronglySplit: 0, apart: 0)
    for left in found.indices {
      for right in found.indices where right > left {
        switch (found[left] == found[right], truth[left] == truth[right]) {
        case (true, true): counts.together += 1
        case (true, false): counts.wronglyJoined += 1
        case (false, true): counts.wronglySplit += 1
        case (false, false): counts.apart += 1
        }
      }
    }
    return counts
  }

  /// Every order of `items`.
  static func permutations(_ items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}

/// Whether two numbers agree to about ten digits.
func close(_ left: Double, _ right: Double) -> Bool {
  abs(left - right) < 1e-10
}
