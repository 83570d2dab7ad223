package import Foundation

/// The learned weights of the clustering stage: what a pair's features and two groups' features say.
///
/// They ship as `Resources/evidence.json`, which names every feature.
package struct EvidenceModel: Sendable {
  /// Judges a pair by its words alone; calibrates the time table (`TimeEvidence`).
  let text: LogisticModel<PairFeature>
  /// Judges a pair by words and time.
  let joint: LogisticModel<PairFeature>
  /// Judges whether two groups of reports are one story.
  let merge: LogisticModel<MergeFeature>
  /// Whether the corpus is asked how many of its pairs are one event (`CorpusPrior`); that it is not
  /// only serves to tell what it is worth.
  let knowsPrior: Bool

  /// A model of three regressions.
  init(
    text: LogisticModel<PairFeature>, joint: LogisticModel<PairFeature>,
    merge: LogisticModel<MergeFeature>, knowsPrior: Bool
  ) {
    self.knowsPrior = knowsPrior
    self.text = text
    self.joint = joint
    self.merge = merge
  }

  /// The model in `json`, the form of `Resources/evidence.json`.
  package init(json: Data) throws(ClusteringError) {
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: json)
    } catch let error as DecodingError {
      throw .unreadableWeights(reason: error.fact)
    } catch {
      throw .unreadableWeights(reason: "\(error)")
    }
    text = try LogisticModel(file.text)
    joint = try LogisticModel(file.joint)
    merge = try LogisticModel(file.merge)
    knowsPrior = true
  }

  /// The weights that ship with the program.
  package static func shipped() throws(ClusteringError) -> EvidenceModel {
    try EvidenceModel(json: Data(PackageResources.evidence_json))
  }

  private struct File: Decodable {
    var text: LogisticParameters
    var joint: LogisticParameters
    var merge: LogisticParameters
  }
}

extension DecodingError {
  /// What is wrong, and where.
  fileprivate var fact: String {
    switch self {
    case .keyNotFound(let key, let context):
      "it has no '\(Self.path(context.codingPath + [key]))'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "'\(Self.path(context.codingPath))' is not what it should be"
    case .dataCorrupted: "it is no JSON"
    @unknown default: "it is no JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }
}
