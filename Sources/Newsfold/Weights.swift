import Clustering
public import Foundation

/// Weights of the clustering stage that were learned from labelled articles, instead of those that
/// ship with the program.
///
/// ```swift
/// let weights = try Weights(json: Data(contentsOf: url))
/// let engine = StoryEngine(weights: weights)
/// ```
public struct Weights: Sendable {
  let model: EvidenceModel

  init(model: EvidenceModel) {
    self.model = model
  }

  /// The weights in the JSON that `newsfold train` writes.
  ///
  /// - Throws: `EngineError.clustering` when it is no such JSON, or names a feature that this version
  ///   does not have.
  public init(json: Data) throws(EngineError) {
    do {
      model = try EvidenceModel(json: json)
    } catch {
      throw .clustering(error)
    }
  }

  /// The JSON that `init(json:)` reads, with a remark on where the weights come from.
  public func json(note: String) -> String {
    model.json(note: note)
  }
}
