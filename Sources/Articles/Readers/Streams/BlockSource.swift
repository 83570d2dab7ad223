/// What gives blocks of whole records until it ends or fails.
protocol BlockSource: Sendable {
  /// What is filled.
  associatedtype Block

  /// What ended the blocks early.
  var failure: StreamFailure? { get }

  /// Fills `block`; false at the end.
  mutating func next(into block: inout Block) -> Bool
}
