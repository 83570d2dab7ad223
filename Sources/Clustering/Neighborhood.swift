/// The articles around one: its story and the evidence that others report the same event.
package struct Neighborhood: Hashable, Sendable {
  /// The log-odds given to copies of one text, and the highest that any pair gets.
  package static let certain: Float = 20

  /// The articles in the same story, the one itself included.
  package var story: Set<Int> = []
  /// Log-odds that an article reports the same event, for those that were compared in full and are
  /// not too unlikely to count (`PairEvidence.least`).
  package var logOdds: [Int: Float] = [:]
}
