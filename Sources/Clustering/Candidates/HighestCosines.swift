/// For each article the highest cosines of its candidate pairs in one view, falling.
struct HighestCosines: Sendable {
  /// How many are held for each; fewer pairs are filled up with 0.
  let width: Int
  private var values: [Float]

  /// The `width` highest of `cosines`, which are those of `pairs`.
  ///
  /// Complexity: O(p w) for p pairs at worst; most of them do not enter.
  init(_ width: Int, of cosines: [Float], _ pairs: CandidatePairs, rowCount: Int) {
    self.width = width
    values = [Float](repeating: 0, count: rowCount * width)
    for row in 0..<rowCount {
      for index in pairs.range(ofRow: row) {
        offer(cosines[index], to: row)
        offer(cosines[index], to: Int(pairs.columns[index]))
      }
    }
  }

  private mutating func offer(_ value: Float, to row: Int) {
    let first = row * width
    var place = first + width - 1
    guard value > values[place] else { return }
    while place > first, values[place - 1] < value {
      values[place] = values[place - 1]
      place -= 1
    }
    values[place] = value
  }

  /// Sum of the `count` highest of `row`, at most `width`.
  func sum(_ count: Int, ofRow row: Int) -> Float {
    values[row * width..<row * width + count].reduce(0, +)
  }
}
