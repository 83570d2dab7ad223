/// One report as its outlet published it.
///
/// Title or body may be empty, not both.
///
/// ```swift
/// let article = Article(
///   id: ArticleID("1"), title: "Ferry runs aground", body: "...", source: "harbourcourier.example")
/// ```
public struct Article: Hashable, Sendable, Codable {
  /// What names the article.
  public var id: ArticleID
  /// The headline, or "".
  public var title: String
  /// The article's own paragraphs, separated by line breaks, or "".
  public var body: String
  /// The outlet: a name or a domain.
  public var source: String?
  /// Who wrote it.
  public var author: String?
  /// Where it was published.
  public var url: String?
  /// When it was published.
  public var published: PublicationTime?
  /// ISO 639 code of the language, as the source gave it; nil when it is to be detected.
  public var language: String?
  /// Subjects that the source gave it.
  public var tags: [String]

  /// An article.
  public init(
    id: ArticleID, title: String = "", body: String = "", source: String? = nil,
    author: String? = nil, url: String? = nil, published: PublicationTime? = nil,
    language: String? = nil, tags: [String] = []
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.source = source
    self.author = author
    self.url = url
    self.published = published
    self.language = language
    self.tags = tags
  }
}
