import Foundation
import TestSupport
import Testing

@testable import Clustering

@Suite("Logistic regression")
struct LogisticRegressionTests {
  private typealias Place = RegressionSample.Place

  /// Forty rows of three features, computed from their numbers so that other programs can have them too.
  private func rows(targets: (Int) -> Float) -> RegressionSample {
    var table = FeatureTable(columnCount: 3)
    for i in 0..<40 {
      table.append([i % 7, (i * i) % 11, (3 * i + i / 8) % 5].map { Float($0) / 4 })
    }
    return RegressionSample(
      tables: [table], targets: (0..<40).map(targets), weights: (0..<40).map { 1 + Double($0 % 3) })
  }

  private let places = (0..<3).map { Place(table: 0, column: $0) }

  /// The numbers are those of scikit-learn 1.9.1, after the lines below.
  ///
  ///     i = np.arange(40)
  ///     X = np.stack([i % 7, (i * i) % 11, (3 * i + i // 8) % 5], 1) / 4
  ///     t, s = ((7 * i) % 11) / 10, 1.0 + i % 3
  ///     scaler = StandardScaler().fit(X, sample_weight=s)
  ///     Z = scaler.transform(X)
  ///     m = LogisticRegression(C=0.25, tol=1e-12, max_iter=10000, solver="newton-cholesky").fit(
  ///         np.r_[Z, Z], np.r_[i * 0 + 1, i * 0], sample_weight=np.r_[s * t, s * (1 - t)])
  ///     w = m.coef_[0] / scaler.scale_
  ///     print(m.intercept_[0] - w @ scaler.mean_, *w)
  @Test("finds what scikit-learn finds for shares as targets")
  func shares() throws {
    let sample = rows { Float((7 * $0) % 11) / 10 }
    let found = try #require(
      LogisticRegression(strength: 0.25, threads: 1).coefficients(of: [sample], places))
    // Targets such as 0.1 are single precision here.
    expect(
      found,
      equals: [
        -0.504691216773618, 0.024767043101740657, 0.3863815794056208, 0.19855395374721463,
      ], within: 1e-6)
  }

  /// As above with `C=2`, `.fit(Z, (i * 5) % 13 < 6, sample_weight=s)`.
  @Test("finds what scikit-learn finds for classes as targets")
  func classes() throws {
    let sample = rows { ($0 * 5) % 13 < 6 ? 1 : 0 }
    let found = try #require(
      LogisticRegression(strength: 2, threads: 2).coefficients(of: [sample], places))
    expect(
      found,
      equals: [
        -0.31843117743344684, 0.43064040832993644, 0.4169445823467988, -1.2513741868955397,
      ], within: 1e-8)
  }

  @Test("a factor is the same as that many times the weights, a second table as more columns")
  func factorsAndTables() throws {
    let whole = rows { ($0 * 5) % 13 < 6 ? 1 : 0 }
    var cut = whole
    var (left, right) = (FeatureTable(columnCount: 1), FeatureTable(columnCount: 2))
    for row in 0..<whole.rowCount {
      left.append(whole.tables[0].row(row).prefix(1))
      right.append(whole.tables[0].row(row).dropFirst())
    }
    cut.tables = [left, right]
    cut.factor = 8
    let places = [(0, 0), (1, 0), (1, 1)].map { Place(table: $0.0, column: $0.1) }
    let expected = LogisticRegression(strength: 2, threads: 1)
      .coefficients(of: [whole], self.places)
    let found = LogisticRegression(strength: 0.25, threads: 1).coefficients(of: [cut], places)
    expect(try #require(found), equals: try #require(expected), within: 1e-9)
  }

  @Test("no derivative is left at the solution, whatever the rows", arguments: 0..<12)
  func gradient(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...20, using: &random)
    let strength = Double.random(in: 0.001...10, using: &random)
    let samples = (0..<3).map { _ in
      var table = FeatureTable(columnCount: count)
      let rowCount = Int.random(in: 5...60, using: &random)
      for _ in 0..<rowCount {
        table.append((0..<count).map { Float($0 + 1) * Float.random(in: -1...3, using: &random) })
      }
      return RegressionSample(
        tables: [table],
        targets: (0..<rowCount).map { _ in Float.random(in: 0...1, using: &random) },
        weights: (0..<rowCount).map { _ in Double.random(in: 0...4, using: &random) },
        factor: Double.random(in: 0.1...3, using: &random))
    }
    let places = (0..<count).map { Place(table: 0, column: $0) }
    let raw = try #require(
      LogisticRegression(strength: strength, threads: 1).coefficients(of: samples, places))
    let scale = Standardization(samples, places)
    // In the standardised space, where the penalty is: dL/dw = C sum s (p - t) z + w.
    var gradient = [Double](repeating: 0, count: count + 1)
    for sample in samples {
      for (row, target) in sample.targets.enumerated() {
        let values = sample.tables[0].row(row).map(Double.init)
        let logOdds = zip(raw.dropFirst(), values).reduce(raw[0]) { $0 + $1.0 * $1.1 }
        let error = 1 / (1 + exp(-logOdds)) - Double(target)
        let weight = strength * sample.factor * sample.weights[row]
        gradient[0] += weight * error
        for feature in 0..<count {
          let z = (values[feature] - scale.means[feature]) / scale.deviations[feature]
          gradient[feature + 1] += weight * error * z
        }
      }
    }
    for feature in 0..<count {
      gradient[feature + 1] += raw[feature + 1] * scale.deviations[feature]
    }
    for value in gradient { #expect(abs(value) < 1e-6) }
  }

  @Test("threads change no bit")
  func threads() {
    var random = SeededGenerator(seed: 5)
    var table = FeatureTable(columnCount: 2)
    let count = 9000
    for _ in 0..<count {
      table.append([
        Float.random(in: 0...1, using: &random), Float.random(in: 0...1, using: &random),
      ])
    }
    let sample = RegressionSample(
      tables: [table], targets: (0..<count).map { table.row($0).reduce(0, +) > 1 ? 1 : 0 },
      weights: Array(repeating: 1, count: count))
    let places = (0..<2).map { Place(table: 0, column: $0) }
    let found = [1, 2, 5].map {
      LogisticRegression(strength: 1, threads: $0).coefficients(of: [sample, sample], places)
    }
    #expect(found[0] != nil && found[0] == found[1] && found[0] == found[2])
  }

  @Test("rows that are all right or all wrong teach nothing")
  func oneSide() {
    let regression = LogisticRegression(strength: 1, threads: 1)
    #expect(regression.coefficients(of: [rows { _ in 1 }], places) == nil)
    #expect(regression.coefficients(of: [rows { _ in 0 }], places) == nil)
    #expect(regression.coefficients(of: [], places) == nil)
  }

  @Test("a feature that never varies weighs nothing")
  func constant() throws {
    var sample = rows { ($0 * 5) % 13 < 6 ? 1 : 0 }
    var table = FeatureTable(columnCount: 1)
    table.append(Array(repeating: 7, count: sample.rowCount))
    sample.tables.append(table)
    let regression = LogisticRegression(strength: 2, threads: 1)
    let found = try #require(
      regression.coefficients(of: [sample], places + [Place(table: 1, column: 0)]))
    let without = try #require(regression.coefficients(of: [sample], places))
    expect(found, equals: without + [0], within: 1e-8)
  }

  private func expect(_ found: [Double], equals expected: [Double], within tolerance: Double) {
    #expect(found.count == expected.count)
    for (left, right) in zip(found, expected) { #expect(abs(left - right) < tolerance) }
  }
}
