/// A symmetric matrix of which the lower triangle is held, in groups of eight columns.
struct PaddedSquare: Sendable {
  private var groups: [SIMD8<Double>]
  private let groupsOfRow: Int
  let count: Int

  /// Zeros.
  init(count: Int) {
    self.count = count
    groupsOfRow = (count + PaddedVector.width - 1) / PaddedVector.width
    groups = Array(repeating: .zero, count: count * groupsOfRow)
  }

  /// The value at a `row` and a `column` that is no higher.
  subscript(row: Int, column: Int) -> Double {
    groups[row * groupsOfRow + column / PaddedVector.width][column % PaddedVector.width]
  }

  /// Adds the outer product of `vector` with itself, times `factor`.
  mutating func addSquare(of vector: PaddedVector, times factor: Double) {
    for row in 0..<count {
      let scaled = factor * vector[row]
      let start = row * groupsOfRow
      for group in 0...row / PaddedVector.width {
        groups[start + group] += scaled * vector.groups[group]
      }
    }
  }

  static func += (left: inout PaddedSquare, right: PaddedSquare) {
    for index in left.groups.indices { left.groups[index] += right.groups[index] }
  }
}
