/// The solution of a symmetric positive definite system of equations, by Cholesky's decomposition.
enum PositiveSystem {
  /// The vector x with `matrix` x = `right`; nil where the matrix is not positive definite.
  ///
  /// `matrix` has the rows of the lower triangle, the diagonal included.
  ///
  /// Complexity: O(n^3) for n unknowns, of which a model has a dozen or two.
  static func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    guard let factor = decomposition(matrix) else { return nil }
    var solution = right
    for row in right.indices {
      for column in 0..<row { solution[row] -= factor[row][column] * solution[column] }
      solution[row] /= factor[row][row]
    }
    for row in right.indices.reversed() {
      for below in right.indices[(row + 1)...] {
        solution[row] -= factor[below][row] * solution[below]
      }
      solution[row] /= factor[row][row]
    }
    return solution
  }

  /// The lower triangle L with L L^T = `matrix`.
  private static func decomposition(_ matrix: [[Double]]) -> [[Double]]? {
    var factor = matrix
    for row in matrix.indices {
      for column in 0...row {
        var rest = matrix[row][column]
        for inner in 0..<column { rest -= factor[row][inner] * factor[column][inner] }
        if column < row {
          factor[row][column] = rest / factor[column][column]
        } else if rest > 0, rest.isFinite {
          factor[row][row] = rest.squareRoot()
        } else {
          return nil
        }
      }
    }
    return factor
  }
}
