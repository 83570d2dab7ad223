public import Articles
public import Stories

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
        writer.member(place, extracted.file)
        extracted.article.write(language: extracted.language, to: &writer)
      }
      writer.endLine()
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}

/// Writes an article as one JSON object, with the story that it is in.
public struct StoredArticleJSON: Renderer {
  private let story: StoryID?

  /// A renderer; `story` is nil where the article has none yet.
  public init(story: StoryID?) {
    self.story = story
  }

  /// Writes `article` to `sink`.
  public func render<Failure: Error>(
    _ article: Article, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("story", story?.rawValue)
      article.write(language: article.language, to: &writer)
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

extension Article {
  /// The members of its object.
  fileprivate func write(language: String?, to writer: inout JSONWriter) {
    writer.member("id", id.rawValue)
    writer.member("title", title)
    writer.member("body", body)
    writer.member("source", source)
    writer.member("author", author)
    writer.member("url", url)
    writer.member("published", published?.iso8601)
    writer.member("language", language)
    writer.member("tags", tags)
  }
}
