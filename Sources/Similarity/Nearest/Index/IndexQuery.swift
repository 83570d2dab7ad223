import Vectorization

/// A row made ready to be looked up in an index.
struct IndexQuery {
  /// Its values by rank, the rarest first; what stands in no row is left out.
  let terms: [(place: Int32, value: Float)]
  /// Where each level's terms end.
  let levelEnds: [Int]
  /// The length of the values after each level.
  let restNorms: [Float]
  /// The postings after each level.
  let restUpdates: [Int]
  /// How far a sum may lie from the canonical product.
  let margin: Double
  /// Whether a sum of zero proves that no term is shared.
  let zeroMeansDisjoint: Bool

  /// The query's terms in order; nil where its values are out of the range that sums in single
  /// precision are good for.
  init?(columns: ArraySlice<UInt32>, values: ArraySlice<Float>, index: RowIndex) {
    let ranked = index.ranked
    var terms: [(place: Int32, value: Float)] = []
    terms.reserveCapacity(columns.count)
    for (column, value) in zip(columns, values) {
      let rank = ranked.rankOfColumn[Int(column)]
      if Int(rank) < ranked.rankCount { terms.append((rank, value)) }
    }
    let largest = terms.reduce(Float(0)) { max($0, $1.value.magnitude) }
    guard largest == 0 || (0x1p-20...0x1p20).contains(largest) else { return nil }
    terms.sort { $0.place > $1.place }
    var levelEnds: [Int] = []
    for first in index.levels.firstRanks {
      var end = levelEnds.last ?? 0
      while end < terms.count, Int(terms[end].place) >= first { end += 1 }
      levelEnds.append(end)
    }
    var square = 0.0
    var updates = 0
    var error = 0.0
    var restNorms = levelEnds.map { _ in Float(0) }
    var restUpdates = levelEnds.map { _ in 0 }
    var place = terms.count
    for level in levelEnds.indices.reversed() {
      while place > levelEnds[level] {
        place -= 1
        let (rank, value) = terms[place]
        let step = Double(index.tail.steps[Int(rank)])
        square += Double(value) * Double(value)
        error += (Double(value.magnitude) + step) * step
        updates += ranked.frequencies[Int(rank)]
      }
      restNorms[level] = square == 0 ? 0 : Float(square.squareRoot()).nextUp
      restUpdates[level] = updates
    }
    for (rank, value) in terms[..<place] {
      let step = Double(index.tail.steps[Int(rank)])
      square += Double(value) * Double(value)
      error += (Double(value.magnitude) + step) * step
    }
    let count = Double(terms.count)
    // As `RowBounds`, with room for the addition of the bound on the rest.
    margin =
      error + Double(index.maxima.quantization)
      + (count + 16) * 0x1p-23 * square.squareRoot() * Double(index.maxima.norm)
      + count * 0x1p-110
    zeroMeansDisjoint =
      ranked.profile.zeroMeansDisjoint && terms.allSatisfy { $0.value == 0 || $0.value >= 1e-12 }
    self.terms = terms
    self.levelEnds = levelEnds
    self.restNorms = restNorms
    self.restUpdates = restUpdates
  }
}
