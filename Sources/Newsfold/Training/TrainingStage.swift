/// What the training is about to do, for showing progress.
package enum TrainingStage: Hashable, Sendable {
  /// A corpus, the n-th of several, is analysed and compared with itself.
  case comparing(corpus: String, number: Int, of: Int)
  /// Weights are learned, the n-th time of several; `what` tells what is left out.
  case learning(what: String, number: Int, of: Int)
}
