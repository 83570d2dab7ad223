/// Where an article's date was found, and how sure it is that of publication.
public struct DateFinding: Hashable, Sendable {
  /// Where a date was found.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A record's field.
    case field
    /// A page's JSON-LD.
    case structuredData
    /// A meta element, or microdata.
    case metaElement
    /// A time element below the first heading.
    case timeElement
    /// The day in the page's address.
    case address
    /// Words in the page's text.
    case text
  }

  /// Where.
  public var origin: Origin
  /// How sure it is.
  public var certainty: Certainty

  /// A place and its certainty.
  public init(_ origin: Origin, _ certainty: Certainty) {
    self.origin = origin
    self.certainty = certainty
  }
}
