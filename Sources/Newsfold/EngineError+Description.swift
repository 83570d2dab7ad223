import Clustering

extension EngineError: CustomStringConvertible {
  /// What went wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unknownTunable(let name):
      "there is no setting '\(name)'; the settings are "
        + Tunable.allCases.map(\.rawValue).joined(separator: ", ")
    case .invalidValue(let tunable, let value):
      "the setting '\(tunable.rawValue)' cannot be '\(value)': it takes a number from "
        + "\(tunable.range.lowerBound) to \(tunable.range.upperBound)"
    case .unknownArticle(let id):
      "no article has the id '\(id)'; ids are listed by 'newsfold cluster --format jsonl'"
    case .unknownStory(let id):
      "no story has the id '\(id)'; ids are listed by 'newsfold cluster --format jsonl', and depend on "
        + "the input and the settings"
    case .clustering(let error):
      error.description
    }
  }
}
