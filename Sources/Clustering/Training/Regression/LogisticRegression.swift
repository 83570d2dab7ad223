import Foundation
import Parallelism

/// Fits a logistic regression with an L2 penalty, by Newton's method with halved steps.
///
/// What is minimised is ½|w|² + C Σ s l(t, x) over rows x with weights s and targets t, where l is the
/// cross-entropy, which takes targets between 0 and 1 as well; features are standardised, and the
/// intercept is not penalised. So `strength` is the C of scikit-learn.
///
/// Source: the iteratively reweighted least squares of Hastie, Tibshirani, Friedman, *The Elements of
/// Statistical Learning*, 2009, section 4.4.1.
struct LogisticRegression: Sendable {
  /// The C of the penalty: higher trusts the rows more.
  let strength: Double
  /// Threads to work on; the result is the same for any number.
  let threads: Int

  private static let mostIterations = 200
  private static let precision = 1e-9
  private static let blockRows = 2048

  /// The coefficients of the features at `places` for raw values, the intercept first; nil where the
  /// rows have targets on one side alone, or nothing else to find coefficients by.
  ///
  /// Complexity: O(n k^2) an iteration for n rows of k features; about ten iterations.
  func coefficients(
    of samples: [RegressionSample], _ places: [RegressionSample.Place]
  ) -> [Double]? {
    let totals = samples.map(\.totals)
    guard totals.contains(where: { $0.positive > 0 }), totals.contains(where: { $0.negative > 0 })
    else { return nil }
    let scale = Standardization(samples, places)
    var coefficients = [Double](repeating: 0, count: places.count + 1)
    var here = sums(samples, scale, coefficients)
    for _ in 0..<Self.mostIterations {
      guard let step = PositiveSystem.solution(here.hessian, here.gradient) else { return nil }
      var share = 1.0
      var next = zip(coefficients, step).map { $0 - share * $1 }
      var there = sums(samples, scale, next)
      while !(there.loss <= here.loss + 1e-12 * abs(here.loss)), share > 1e-6 {
        share /= 2
        next = zip(coefficients, step).map { $0 - share * $1 }
        there = sums(samples, scale, next)
      }
      (coefficients, here) = (next, there)
      if step.allSatisfy({ abs(share * $0) <= Self.precision }) { break }
    }
    return scale.raw(coefficients)
  }

  /// What is minimised at some coefficients, with its first and second derivatives.
  private struct Sums: Sendable {
    var loss: Double
    var gradient: [Double]
    /// Rows of the lower triangle.
    var hessian: [[Double]]
  }

  private func sums(
    _ samples: [RegressionSample], _ scale: Standardization, _ coefficients: [Double]
  ) -> Sums {
    let count = coefficients.count
    var vector = PaddedVector(count: count)
    for index in coefficients.indices { vector[index] = coefficients[index] }
    let weights = vector
    let blocks = samples.indices.flatMap { sample in
      slices(of: samples[sample].rowCount, size: Self.blockRows).map { (sample: sample, rows: $0) }
    }
    let parts = concurrentMap(count: blocks.count, threads: threads) { block in
      RowSums(samples[blocks[block].sample], blocks[block].rows, scale, weights, strength)
    }
    var sum = RowSums(count: count)
    for part in parts { sum += part }
    return Sums(
      loss: sum.loss + coefficients.dropFirst().reduce(0) { $0 + $1 * $1 / 2 },
      gradient: coefficients.indices.map { index in
        sum.gradient[index] + (index > 0 ? coefficients[index] : 0)
      },
      hessian: coefficients.indices.map { row in
        (0...row).map { column in
          sum.hessian[row, column] + (row == column && row > 0 ? 1 : 0)
        }
      })
  }
}

/// The sums over a block of rows.
private struct RowSums: Sendable {
  var loss = 0.0
  var gradient: PaddedVector
  var hessian: PaddedSquare

  init(count: Int) {
    gradient = PaddedVector(count: count)
    hessian = PaddedSquare(count: count)
  }

  init(
    _ sample: RegressionSample, _ rows: Range<Int>, _ scale: Standardization,
    _ coefficients: PaddedVector, _ strength: Double
  ) {
    self.init(count: scale.places.count + 1)
    var vector = PaddedVector(count: scale.places.count + 1)
    for row in rows where sample.weights[row] > 0 {
      scale.fill(&vector, sample, row)
      let logOdds = vector.dot(coefficients)
      let target = Double(sample.targets[row])
      let weight = strength * sample.factor * sample.weights[row]
      // The cross-entropy, in the form that does not overflow.
      let rest = exp(-abs(logOdds))
      loss += weight * (max(logOdds, 0) - target * logOdds + log1p(rest))
      let probability = logOdds >= 0 ? 1 / (1 + rest) : rest / (1 + rest)
      gradient.add(vector, times: weight * (probability - target))
      hessian.addSquare(of: vector, times: weight * probability * (1 - probability))
    }
  }

  static func += (left: inout RowSums, right: RowSums) {
    left.loss += right.loss
    left.gradient.add(right.gradient, times: 1)
    left.hessian += right.hessian
  }
}
