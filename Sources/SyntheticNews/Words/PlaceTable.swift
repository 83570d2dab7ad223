import Foundation

/// Draws a place in a list, the first ones more often: with a probability in proportion to
/// (place + 1)^-exponent.
///
/// The distribution is kept as 1,024 quantiles, so that a draw is one look-up.
struct PlaceTable {
  private let places: [UInt16]

  init(count: Int, exponent: Double) {
    let weights = (0..<count).map { pow(Double($0 + 1), -exponent) }
    let total = weights.reduce(0, +)
    var places: [UInt16] = []
    var sum = 0.0
    for (place, weight) in weights.enumerated() {
      sum += weight
      let end = place + 1 == count ? 1024 : Int((sum / total * 1024).rounded())
      while places.count < end { places.append(UInt16(place)) }
    }
    self.places = places
  }

  /// A place by ten random bits, the lowest ones.
  func place(_ bits: UInt64) -> Int {
    Int(places[Int(bits & 1023)])
  }
}
