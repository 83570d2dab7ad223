/// Merges lists of pairs, sorted by row and then by column.
///
/// Complexity: linear in the pairs and rows (a counting sort), plus sorting the rows whose pairs are
/// not in order by then.
func mergeByRow(_ parts: [[SimilarPair]], rowCount: Int) -> [SimilarPair] {
  var offsets = Array(repeating: 0, count: rowCount + 1)
  for part in parts { for pair in part { offsets[Int(pair.row) + 1] += 1 } }
  for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
  guard let any = parts.lazy.compactMap(\.first).first else { return [] }
  var merged = Array(repeating: any, count: offsets[rowCount])
  for part in parts {
    for pair in part {
      merged[offsets[Int(pair.row)]] = pair
      offsets[Int(pair.row)] += 1
    }
  }
  var first = 0
  for row in 0..<rowCount {
    let last = offsets[row]
    let isSorted = (first..<last).dropFirst().allSatisfy {
      merged[$0 - 1].column < merged[$0].column
    }
    if !isSorted { merged[first..<last].sort { $0.column < $1.column } }
    first = last
  }
  return merged
}
