extension SimilarityError: CustomStringConvertible {
  /// What happened, in words.
  public var description: String {
    switch self {
    case .cancelled: "the search was cancelled before it was done"
    }
  }
}
