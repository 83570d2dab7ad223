extension ClusteringError: CustomStringConvertible {
  /// What went wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadableWeights(let reason):
      "the weights file is not readable: \(reason); use one that the program wrote"
    case .unknownFeature(let name):
      "the weights file names the feature '\(name)', which this version does not know"
    }
  }
}
