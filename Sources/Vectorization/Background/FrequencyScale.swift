import Foundation

/// Document frequencies rounded to a byte, on a logarithmic scale from 1 to all documents.
///
/// Of 40,000 documents the steps are 4 % apart, which moves an inverse document frequency by 0.02.
struct FrequencyScale: Equatable, Sendable {
  /// The frequency that each code stands for, rising from 1.
  let frequencies: [Double]

  /// A scale for a collection of `documentCount` documents.
  init(documentCount: Int) {
    let step = log(Double(max(1, documentCount))) / 255
    frequencies = (0...255).map { exp(Double($0) * step) }
  }

  /// The code of the frequency nearest to `count`, by their ratio.
  func code(of count: UInt32) -> UInt8 {
    let count = Double(max(1, count))
    let above = frequencies.firstIndex { $0 >= count } ?? 255
    guard above > 0 else { return 0 }
    let isNearerBelow = count * count < frequencies[above] * frequencies[above - 1]
    return UInt8(isNearerBelow ? above - 1 : above)
  }
}
