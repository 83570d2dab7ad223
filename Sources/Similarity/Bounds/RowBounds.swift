import Parallelism
import Vectorization

/// How far a kernel's single-precision product of two rows may lie from their canonical one.
///
/// For rows x and y the kernel sums q(x)q(y) in `Float`, where q rounds each value of the tail to a
/// multiple of its column's step s, so the error is at most
/// - sum of |x|s + |y|s + s^2 over the tail's terms, from the 16-bit weights, at most m(x) + m(y)
///   with m(x) = sum of (|x| + s)s; and
/// - (n + 8) 2^-23 |x| |y| from adding n products in any order (twice the usual bound, which leaves
///   room for the rounding of the canonical sum itself), and n 2^-110 where products underflow.
struct RowBounds: Sendable {
  /// The part of each row that comes from 16-bit weights: m.
  let quantization: [Float]
  /// The length of each row.
  let norms: [Float]
  /// Values in each row.
  private let counts: [Int32]
  /// Whether zero can be told from small (see `ColumnProfile.zeroMeansDisjoint`).
  private let zeroMeansDisjoint: Bool

  init(_ ranked: RankedMatrix, _ tail: TailWeights, threads: Int = 1) {
    let matrix = ranked.matrix
    let parts = slices(of: matrix.rowCount, size: 1024)
    let made = concurrentMap(count: parts.count, threads: threads) { part in
      parts[part].map { Self.row($0, ranked, tail) }
    }
    var quantization: [Float] = []
    var norms: [Float] = []
    quantization.reserveCapacity(matrix.rowCount)
    norms.reserveCapacity(matrix.rowCount)
    for row in made.joined() {
      quantization.append(row.quantization)
      norms.append(row.norm)
    }
    self.quantization = quantization
    self.norms = norms
    counts = (0..<matrix.rowCount).map { Int32(matrix.range(ofRow: $0).count) }
    zeroMeansDisjoint = ranked.profile.zeroMeansDisjoint
  }

  private static func row(
    _ row: Int, _ ranked: RankedMatrix, _ tail: TailWeights
  ) -> (quantization: Float, norm: Float) {
    var square = 0.0
    var error = 0.0
    for index in ranked.matrix.range(ofRow: row) {
      let value = Double(ranked.matrix.values[index])
      square += value * value
      let rank = Int(ranked.ranks[index])
      if rank >= tail.headCount, rank < ranked.rankCount {
        let step = Double(tail.steps[rank - tail.headCount])
        error += (value.magnitude + step) * step
      }
    }
    return (Float(error).nextUp, Float(square.squareRoot()).nextUp)
  }

  /// The largest `quantization` and norm among `rows`.
  func maxima(of rows: Range<Int>) -> (quantization: Float, norm: Float) {
    (quantization[rows].max() ?? 0, norms[rows].max() ?? 0)
  }

  /// How far the product of `row` with any of the rows that `others` bounds may be off.
  func margin(row: Int, others: (quantization: Float, norm: Float)) -> Double {
    let count = Double(counts[row])
    return Double(quantization[row]) + Double(others.quantization)
      + (count + 8) * 0x1p-23 * Double(norms[row]) * Double(others.norm) + count * 0x1p-110
  }

  /// `margin(row:others:)`, rounded up.
  func nearestMargin(row: Int, others: (quantization: Float, norm: Float)) -> Float {
    Float(margin(row: row, others: others)).nextUp
  }

  /// The product from which on another row may have a canonical product above `minimum`.
  func nearestBound(
    row: Int, others: (quantization: Float, norm: Float), minimum: Float
  ) -> Float {
    if counts[row] == 0, minimum >= 0 { return .infinity }
    let bound = bound(row: row, others: others, threshold: minimum)
    return zeroMeansDisjoint && minimum >= 0 ? max(bound, .leastNonzeroMagnitude) : bound
  }

  /// The product from which on a pair is nominated, so that none at or above `threshold` is missed.
  ///
  /// Where zero proves that two rows are disjoint, only what is above zero is nominated for
  /// thresholds above zero, however small; elsewhere the bound may be negative, and then the
  /// canonical product decides about every pair.
  func bound(row: Int, others: (quantization: Float, norm: Float), threshold: Float) -> Float {
    let bound = Float(Double(threshold) - margin(row: row, others: others)).nextDown
    guard zeroMeansDisjoint, threshold > 0 else { return bound }
    return max(bound, Float.leastNonzeroMagnitude)
  }
}
