import Foundation

/// How much more a term counts that stands in a document several times: `1 + ln tf`, looked up for
/// small numbers.
struct SublinearTable: Sendable {
  private let weights: [Float] = (0..<256).map { 1 + logf(Float($0)) }

  /// The weight of `count` occurrences, at least 1.
  @inline(__always)
  func weight(of count: UInt32) -> Float {
    count < 256 ? weights[Int(count)] : 1 + logf(Float(count))
  }
}
