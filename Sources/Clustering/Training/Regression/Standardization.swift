/// Makes every feature of mean 0 and variance 1 over weighted rows, so that one penalty fits all.
struct Standardization: Sendable {
  let places: [RegressionSample.Place]
  /// Weighted means and standard deviations; a feature that does not vary has deviation 1.
  let means: [Double]
  let deviations: [Double]

  /// The standardisation of the features at `places` over all `samples`.
  ///
  /// Complexity: linear in the values.
  init(_ samples: [RegressionSample], _ places: [RegressionSample.Place]) {
    let sums = Self.sums(samples, places) { _, value in value }
    let total = samples.reduce(0.0) { $0 + $1.weights.reduce(0, +) * $1.factor }
    let means = total > 0 ? sums.map { $0 / total } : sums
    let squares = Self.sums(samples, places) { feature, value in
      (value - means[feature]) * (value - means[feature])
    }
    self.places = places
    self.means = means
    deviations = squares.map { sum in
      let variance = total > 0 ? sum / total : 0
      return variance > 1e-12 ? variance.squareRoot() : 1
    }
  }

  private static func sums(
    _ samples: [RegressionSample], _ places: [RegressionSample.Place],
    _ value: (Int, Double) -> Double
  ) -> [Double] {
    places.enumerated().map { feature, place in
      samples.reduce(0.0) { sum, sample in
        let table = sample.tables[place.table]
        var ofSample = 0.0
        var index = place.column
        for weight in sample.weights {
          if weight > 0 { ofSample += weight * value(feature, Double(table.values[index])) }
          index += table.columnCount
        }
        return sum + ofSample * sample.factor
      }
    }
  }

  /// Puts 1 and the standardised features of a row into `vector`.
  func fill(_ vector: inout PaddedVector, _ sample: RegressionSample, _ row: Int) {
    vector[0] = 1
    for (feature, place) in places.enumerated() {
      let table = sample.tables[place.table]
      let value = Double(table.values[row * table.columnCount + place.column])
      vector[feature + 1] = (value - means[feature]) / deviations[feature]
    }
  }

  /// The coefficients for raw features that say the same as these for standardised ones, the intercept
  /// first.
  func raw(_ coefficients: [Double]) -> [Double] {
    var raw = coefficients
    for feature in places.indices {
      raw[feature + 1] = coefficients[feature + 1] / deviations[feature]
      raw[0] -= raw[feature + 1] * means[feature]
    }
    return raw
  }
}
