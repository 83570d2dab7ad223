public import Articles

/// An article as it was understood from a file.
public struct ExtractedArticle: Hashable, Sendable {
  /// The file it was found in.
  public var file: String
  /// The article.
  public var article: Article
  /// ISO 639-1 code, given or detected; nil when neither told.
  public var language: String?

  /// An article from a file.
  public init(file: String, article: Article, language: String? = nil) {
    self.file = file
    self.article = article
    self.language = language ?? article.language
  }
}

/// Writes extracted articles as JSON objects, a line each.
public struct ExtractionJSONLines: Renderer {
  /// The name of the member that says where the article was found.
  private let place: String

  /// A renderer; `place` is the name of the member that says where an article was found.
  public init(place: String = "file") {
    self.place = place
  }

  /// Writes `articles` to `sink` in pieces.
  public func render<Failure: Error>(
    _ articles: [ExtractedArticle], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    for extracted in articles {
      writer.object { writer in
        let article = extracted.article
        writer.member(place, extracted.file)
        writer.member("id", article.id.rawValue)
        writer.member("title", article.title)
        writer.member("body", article.body)
        writer.member("source", article.source)
        writer.member("author", article.author)
        writer.member("url", article.url)
        writer.member("published", article.published?.iso8601)
        writer.member("language", extracted.language)
        writer.member("tags", article.tags)
      }
      writer.endLine()
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}
