/// What an HTML page says of its article, in structured data, meta elements and microdata.
struct PageMetadata: Sendable {
  /// The titles that are stated, with how much each counts where they differ.
  var titles: [(text: String, weight: Double)] = []
  /// The text of the title element.
  var documentTitle: String?
  /// The outlet's name.
  var outlet: String?
  /// The authors, separated by commas.
  var author: String?
  /// The canonical address.
  var address: String?
  /// The host of the canonical address.
  var host: String?
  /// When the article was published.
  var published: PublicationTime?
  /// Where that is stated.
  var dateFinding: DateFinding?
  /// The language, an ISO 639 code.
  var language: String?
  /// Subjects.
  var tags: [String] = []
  /// The article's text, where structured data has it.
  var body: String?
  /// Whether the article is stated to be for subscribers.
  var isClosed = false
  /// Whether the article is a series of posts with headlines of their own.
  var isLiveBlog = false

  /// Reads what `tree` states.
  init(_ tree: HTMLTree) {
    let elements = MetaElements(tree)
    let data = StructuredData(elements.scripts)
    documentTitle = elements.title
    titles = Self.titles(in: elements, data: data)
    outlet = Self.first([
      elements.first("og:site_name"), data.publisher, elements.first("application-name"),
      elements.first("dc.publisher"), elements.first("dcterms.publisher"),
      elements.first("publisher"), elements.first("source"),
    ]).flatMap { $0.contains("://") ? nil : $0 }
    author = Self.first(
      [
        data.author, elements.first("author"), elements.first("parsely-author"),
        elements.first("dc.creator"), elements.first("dcterms.creator"),
        elements.first("sailthru.author"), elements.first("byl"), elements.first("article:author"),
        elements.first("itemprop:author"), elements.first("rel:author"),
      ].map { $0.flatMap(Self.name) })
    address = Self.first(
      [
        elements.canonical, elements.first("og:url"), data.address,
      ].map { address in address.flatMap { $0.contains("://") ? $0 : nil } })
    host = address.flatMap(WebAddress.outlet(of:))
    if let date = Self.date(in: elements, data: data) {
      published = date.time
      dateFinding = date.finding
    } else if let day = address.flatMap(AddressDate.day) {
      published = day
      dateFinding = DateFinding(.address, .likely)
    }
    language = Self.first([
      elements.first("html:lang"), data.language, elements.first("og:locale"),
      elements.first("content-language"), elements.first("dc.language"), elements.first("language"),
    ]).flatMap(LanguageCode.normalized)
    tags = Self.tags(in: elements, data: data)
    body = data.body
    isLiveBlog = data.isLiveBlog
    isClosed = data.isFree == false
  }

  /// The titles of a page by where they stand: those for other sites often are copies of one.
  private static func titles(
    in elements: MetaElements, data: StructuredData
  ) -> [(text: String, weight: Double)] {
    let stated: [(String?, Double)] = [
      (data.headline, 1), (elements.first("og:title"), 1), (elements.title, 1),
      (elements.first("twitter:title"), 0.3), (elements.first("dc.title"), 0.3),
      (elements.first("dcterms.title"), 0.3), (elements.first("headline"), 0.3),
      (elements.first("parsely-title"), 0.3), (elements.first("sailthru.title"), 0.3),
    ]
    return stated.compactMap { title, weight in
      first([title]).map { (text: $0, weight: weight) }
    }
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished",
    "itemprop:datepublished",
    "og:published_time", "publication_date", "publish-date", "publishdate", "publish_date",
    "pubdate", "parsely-pub-date", "sailthru.date", "article.published", "published-date",
    "publisheddate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "originalpublicationdate", "article_date_original",
    "cxenseparse:recs:publishtime",
    "date", "ptime", "pdate", "displaydate", "shareaholic:article_published_time",
    "article:published", "time:pubdate", "itemprop:datecreated", "rnews:datepublished", "time",
  ]

  /// Names that say no more than that there is a date, which may be that of the page.
  private static let vagueNames: Set<String> = [
    "dc.date", "dcterms.date", "date", "ptime", "pdate", "displaydate", "dcterms.created",
    "dc.date.created", "itemprop:datecreated", "time",
  ]

  private static func date(
    in elements: MetaElements, data: StructuredData
  ) -> (time: PublicationTime, finding: DateFinding)? {
    if let stated = data.published.flatMap({ PublicationTime(parsing: $0) }) {
      return (stated, DateFinding(.structuredData, .sure))
    }
    for name in dateNames {
      for value in elements.values[name] ?? [] {
        if let time = PublicationTime(parsing: value) ?? PublicationTime(findingIn: value) {
          let isElement = name == "time" || name == "time:pubdate"
          return (
            time,
            DateFinding(
              isElement ? .timeElement : .metaElement, vagueNames.contains(name) ? .likely : .sure)
          )
        }
      }
    }
    return nil
  }

  private static func tags(in elements: MetaElements, data: StructuredData) -> [String] {
    var tags = elements.values["article:tag"] ?? []
    if tags.isEmpty { tags = data.keywords }
    if tags.isEmpty { tags = elements.values["news_keywords"] ?? [] }
    if tags.isEmpty { tags = elements.values["keywords"] ?? [] }
    if tags.isEmpty { tags = elements.values["rel:tag"] ?? [] }
    var seen: Set<String> = []
    let names = tags.flatMap { tag in
      tag.unicodeScalars.split { [",", ";", "，", "、"].contains($0) }.map { PageText.collapsed($0) }
    }
    return Array(names.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }.prefix(30))
  }

  private static func first(_ values: [String?]) -> String? {
    for case let value? in values {
      let plain = PageText.collapsed(value)
      if !PageText.words(plain).isEmpty { return plain }
    }
    return nil
  }

  /// A person's name, where the value is one and no address or account.
  private static func name(_ value: String) -> String? {
    let plain = PageText.collapsed(value)
    guard !plain.contains("://"), !plain.hasPrefix("@"), plain.utf8.count <= 120 else { return nil }
    if plain.lowercased().hasPrefix("by ") { return String(plain.dropFirst(3)) }
    return plain
  }
}
