/// The vocabularies that feeds mix.
enum FeedVocabulary {
  /// RSS of any version.
  case rss
  case atom
  /// RDF, around RSS 1.0.
  case rdf
  /// The full text, beside a summary in RSS.
  case content
  case dublinCore
  case media
  case html
  /// Vocabularies that say nothing of articles, such as that of podcasts.
  case other

  /// The vocabulary of an element by its namespace, or by its prefix where that is not declared.
  init(namespace: String?, prefix: String?) {
    if let found = namespace.flatMap(Self.named) {
      self = found
    } else if let prefix, !prefix.isEmpty {
      self = Self.byPrefix[prefix.lowercased()] ?? .other
    } else {
      self = .rss
    }
  }

  private static func named(_ namespace: String) -> FeedVocabulary? {
    let folded = Array(namespace.lowercased().utf8)
    return byNamespace.first { folded.firstRange(of: $0.part.utf8) != nil }?.vocabulary
  }

  /// Parts of the namespaces: people write them with and without `www`, `s` and closing stroke.
  private static let byNamespace: [(part: String, vocabulary: FeedVocabulary)] = [
    ("purl.org/rss/1.0/modules/content", .content), ("purl.org/rss/1.0/modules/", .other),
    ("purl.org/rss/1.0", .rss), ("my.netscape.com/rdf", .rss), ("channel.netscape.com/rdf", .rss),
    ("w3.org/2005/atom", .atom), ("purl.org/atom/ns", .atom),
    ("w3.org/1999/02/22-rdf-syntax-ns", .rdf), ("purl.org/dc/", .dublinCore),
    ("search.yahoo.com/mrss", .media), ("w3.org/1999/xhtml", .html),
    ("backend.userland.com/rss", .rss), ("cyber.law.harvard.edu/rss", .rss),
    ("blogs.law.harvard.edu/tech/rss", .rss),
  ]

  private static let byPrefix: [String: FeedVocabulary] = [
    "content": .content, "dc": .dublinCore, "dcterms": .dublinCore, "media": .media,
    "atom": .atom, "rdf": .rdf, "xhtml": .html, "rss": .rss,
  ]
}
