/// Why a page has less than its article.
public enum WithheldText: Hashable, Sendable {
  /// The rest is for subscribers; what the page shows is kept.
  case paywall
  /// The page asks for consent and shows no article.
  case consent
}

extension WithheldText: CustomStringConvertible {
  /// What the page has in the article's place.
  public var description: String {
    switch self {
    case .paywall:
      "the page has the beginning of the article alone; the rest is for subscribers"
    case .consent:
      "the page asks for consent and has no article; save it again after answering"
    }
  }
}
