/// The article as it was found in a page, and how far the finding can be trusted.
package struct ExtractedPage: Hashable, Sendable {
  /// The headline, or "".
  package var title: String
  /// The article's own paragraphs, separated by line breaks, or "".
  package var body: String
  /// The outlet: a name or a domain.
  package var source: String?
  /// Who wrote it.
  package var author: String?
  /// Where it was published.
  package var url: String?
  /// When it was published.
  package var published: PublicationTime?
  /// ISO 639 code of the language that the page names.
  package var language: String?
  /// Subjects that the page gives.
  package var tags: [String]
  /// Why the page has less than the article.
  package var withheld: WithheldText?
  /// Where the date was found.
  package var dateFinding: DateFinding?
  /// How sure it is that the body is the article.
  package var certainty: Certainty

  /// A page's article.
  package init(
    title: String = "", body: String = "", source: String? = nil, author: String? = nil,
    url: String? = nil, published: PublicationTime? = nil, language: String? = nil,
    tags: [String] = [], withheld: WithheldText? = nil, dateFinding: DateFinding? = nil,
    certainty: Certainty = .doubtful
  ) {
    self.title = title
    self.body = body
    self.source = source
    self.author = author
    self.url = url
    self.published = published
    self.language = language
    self.tags = tags
    self.withheld = withheld
    self.dateFinding = dateFinding
    self.certainty = certainty
  }
}
