extension ClusteringError: CustomStringConvertible {
  /// What went wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadableWeights(let reason):
      "the weights file is not readable: \(reason); use one that 'newsfold train' wrote"
    case .unknownFeature(let name):
      "the weights file names the feature '\(name)', which this version does not know"
    case .nothingToLearn(let kind):
      "nothing can be learned from the labelled articles: they hold no right or no wrong \(kind); give "
        + "more of them, with stories of several reports and stories that resemble each other"
    }
  }
}
