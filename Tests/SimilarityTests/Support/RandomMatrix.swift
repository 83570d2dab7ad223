import TestSupport
import Vectorization

extension SparseMatrix {
  /// Random rows of up to `terms` values, low columns more frequent than high ones, as words are.
  static func random(
    seed: UInt64, rows: Int, columns: Int, terms: Int, normalized: Bool = true,
    value: (inout SeededGenerator) -> Float = { Float.random(in: 0.05...1, using: &$0) }
  ) -> SparseMatrix {
    var generator = SeededGenerator(seed: seed)
    var built: [[(column: UInt32, value: Float)]] = []
    for _ in 0..<rows {
      let wanted = columns == 0 ? 0 : Int.random(in: 0...terms, using: &generator)
      var chosen: Set<UInt32> = []
      for _ in 0..<wanted {
        let uniform = Double.random(in: 0..<1, using: &generator)
        chosen.insert(UInt32(uniform * uniform * uniform * Double(columns)))
      }
      var row = chosen.sorted().map { (column: $0, value: value(&generator)) }
      if normalized {
        let norm = row.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
        if norm > 0 { row = row.map { (column: $0.column, value: $0.value / norm) } }
      }
      built.append(row)
    }
    return SparseMatrix(columnCount: columns, rows: built)
  }
}
