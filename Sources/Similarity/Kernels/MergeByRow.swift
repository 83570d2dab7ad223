/// Merges the pairs of units, which are in rising order of column for each row, by row.
///
/// Complexity: linear in the pairs and rows (a counting sort).
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
  return merged
}
