/// What was counted for one cut.
struct CutCounts {
  /// The sampled rows and columns of each level.
  let rows: [[Int]]
  let columns: [[Int]]
  /// Pairs that are bounded run by run, and those that are multiplied.
  var candidates = 0
  var nominated = 0
  /// So many candidates are too many.
  let limit: Int

  init(_ rowLevels: [Int], _ columnLevels: [Int], _ runCount: Int) {
    func grouped(_ levels: [Int]) -> [[Int]] {
      var groups = Array(repeating: [Int](), count: runCount + 1)
      for (index, level) in levels.enumerated() { groups[level].append(index) }
      return groups
    }
    rows = grouped(rowLevels)
    columns = grouped(columnLevels)
    limit = rowLevels.count * columnLevels.count / 5
  }
}
