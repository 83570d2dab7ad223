/// What one kind of evidence adds to the log-odds that two articles report one event.
public struct EvidencePart: Hashable, Sendable {
  /// Where evidence comes from.
  public enum Kind: String, CaseIterable, Sendable {
    /// How much the titles are alike; for an untitled article the beginning of its lead counts.
    case title
    /// How much titles and leads are alike.
    case lead
    /// How much the whole texts are alike.
    case text
    /// How alike the two are beside how alike each is to its own nearest neighbours.
    case closeness
    /// What changes where one of them is little more than a headline.
    case headlines
    /// The gap in time.
    case time
    /// One outlet published both, days apart.
    case outlet
    /// How likely any pair that is compared is of one event, in this corpus.
    case prior
  }

  /// Where it comes from.
  public var kind: Kind
  /// What was measured: a cosine for the texts, days for time; nil where there is no one number.
  public var value: Float?
  /// What it adds to the log-odds.
  public var logOdds: Float

  /// A part.
  public init(kind: Kind, value: Float?, logOdds: Float) {
    self.kind = kind
    self.value = value
    self.logOdds = logOdds
  }
}

extension PairFeature {
  /// The kind of evidence that the feature is.
  var kind: EvidencePart.Kind {
    switch self {
    case .title: .title
    case .lead: .lead
    case .full: .text
    case .localFull3, .localFull10, .localFull24, .localLead10: .closeness
    case .short, .shortFull, .shortCharacters, .shortLocalFull10: .headlines
    case .time: .time
    case .sameOutletLater: .outlet
    }
  }
}
