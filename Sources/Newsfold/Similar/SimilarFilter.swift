public import Articles

/// Which articles may be found similar to another.
///
/// ```swift
/// var filter = SimilarFilter()
/// filter.since = .day(year: 2025, month: 10, day: 14)
/// filter.leavesOutSameOutlet = true
/// ```
public struct SimilarFilter: Hashable, Sendable {
  /// Only articles that can have been published at this time or later; undated ones are left out.
  public var since: PublicationTime?
  /// Only articles that can have been published at this time or earlier; undated ones are left out.
  public var until: PublicationTime?
  /// Only articles of these outlets, as they are named, whatever the case; all where there are none.
  public var outlets: [String] = []
  /// Only articles in this language, an ISO 639-1 code.
  public var language: String?
  /// Whether articles of the outlet of the one that is compared are left out.
  public var leavesOutSameOutlet = false
  /// Whether articles that repeat another almost word for word are left out.
  public var leavesOutReprints = false

  /// A filter that lets everything through.
  public init() {}

  /// Whether it lets everything through.
  var isEmpty: Bool { self == SimilarFilter() }

  /// Whether an article passes that is in `language` and may repeat another; `query` is the one that is
  /// compared.
  func passes(_ article: Article, in language: String, isReprint: Bool, besides query: Article)
    -> Bool
  {
    if leavesOutReprints, isReprint { return false }
    if let wanted = self.language, wanted != language { return false }
    let outlet = article.source?.lowercased()
    if leavesOutSameOutlet, let outlet, outlet == query.source?.lowercased() { return false }
    if !outlets.isEmpty, !outlets.contains(where: { $0.lowercased() == outlet }) { return false }
    if since == nil, until == nil { return true }
    guard let published = article.published else { return false }
    return published.latest >= since?.earliest ?? .min
      && published.earliest <= until?.latest ?? .max
  }
}
