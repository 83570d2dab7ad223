/// What the text of an element in a feed means.
enum FeedField: Hashable {
  case title, link, id, body, caption, published, updated, author, tag, language, source, publisher

  /// The meaning of an element's text and its rank among those that mean the same, 0 the best; nil
  /// where it means nothing.
  ///
  /// Of bodies the longest is taken, so that ranks only decide between equals.
  static func meaning(of element: XMLElement) -> (field: FeedField, rank: Int)? {
    switch element.vocabulary {
    // Feeds forget to name the vocabulary, and no name means two things in RSS and Atom.
    case .rss, .atom: plain(element.name)
    case .content: element.name == "encoded" ? (.body, 0) : nil
    case .dublinCore: dublinCore(element.name)
    case .media: media(element.name)
    case .html: ["body", "div"].contains(element.name) ? (.body, 1) : nil
    case .other:
      switch element.name {
      case "full-text", "fulltext": (.body, 0)
      case "origlink": (.link, 0)
      default: nil
      }
    case .rdf: nil
    }
  }

  private static func plain(_ name: String) -> (field: FeedField, rank: Int)? {
    switch name {
    case "title": (.title, 0)
    case "link": (.link, 1)
    case "guid", "id": (.id, 0)
    case "full-text", "fulltext": (.body, 0)
    case "content": (.body, 1)
    case "description": (.body, 2)
    case "summary": (.body, 3)
    case "pubdate", "published", "issued": (.published, 0)
    case "date", "created": (.published, 2)
    case "updated", "modified": (.updated, 0)
    case "author", "contributor": (.author, 1)
    case "category": (.tag, 0)
    case "language": (.language, 0)
    case "source": (.source, 0)
    default: nil
    }
  }

  private static func dublinCore(_ name: String) -> (field: FeedField, rank: Int)? {
    switch name {
    case "title": (.title, 1)
    case "identifier": (.id, 1)
    case "description", "abstract": (.body, 4)
    case "date", "issued": (.published, 1)
    case "created": (.published, 2)
    case "modified": (.updated, 1)
    case "creator": (.author, 0)
    case "subject": (.tag, 0)
    case "language": (.language, 0)
    case "publisher": (.publisher, 0)
    default: nil
    }
  }

  private static func media(_ name: String) -> (field: FeedField, rank: Int)? {
    switch name {
    case "title": (.title, 2)
    case "description": (.caption, 0)
    case "keywords": (.tag, 1)
    default: nil
    }
  }
}
