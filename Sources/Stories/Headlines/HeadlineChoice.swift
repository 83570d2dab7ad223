/// Why a report stands for its story.
public struct HeadlineChoice: Hashable, Sendable, Codable {
  /// What makes a report or its title less fit, whatever it tells.
  public enum Flaw: String, CaseIterable, Sendable, Codable {
    /// It has no title.
    case untitled
    /// It repeats another report: the first to publish should be shown.
    case reprint
    /// Its title announces something else than a report: a live page, an opinion, a video, a gallery.
    case otherKind
    /// Its title asks, or promises to explain, and does not say what happened.
    case question
    /// Its body has less than 50 words, or breaks off.
    case incomplete
    /// Its title is too short to tell the event, or too long to be one.
    case unusualLength
    /// Its title is mostly in capitals.
    case capitals
    /// Its title is mostly a quotation, or has several.
    case quotation
    /// Its title ends in something that no other title of the story has: mostly a site's name.
    case ending
    /// Its title is cut off, or begins or ends with a sign or a hashtag.
    case decoration
  }

  /// How close its text is to those of the other reports, beside the closest of the story: 0 to 1.
  public var centrality: Double
  /// How much its title says of what the titles of the story say, beside the best of them: 0 to 1.
  public var agreement: Double
  /// What made it less fit and still did not keep it from being chosen.
  public var flaws: [Flaw]

  /// A choice.
  public init(centrality: Double = 1, agreement: Double = 1, flaws: [Flaw] = []) {
    self.centrality = centrality
    self.agreement = agreement
    self.flaws = flaws
  }
}
