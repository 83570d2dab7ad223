import Articles

/// Made-up news without end: the same articles in every run, with the stories they report.
///
/// ```swift
/// for made in SyntheticNews(seed: 7).prefix(20_000) {
///   print(made.article.title, made.story)
/// }
/// ```
///
/// The words are invented, the distribution of their frequencies is that of full news articles in
/// English: after `newsfold vectors` a row has about 290 terms, two rows share about 43, and the
/// cosines of unrelated articles are spread as they are in news. An article belongs to a story of 1
/// to 60 reports within one to three days, small ones frequent and big ones rare, each by another
/// outlet, and to topics that many stories share. One report in ten takes over the text of the
/// story's first under a headline of its own; some events come back every week with other numbers.
///
/// Articles come in editions of 500, each with the stories that begin in its part of a day, by time
/// within an edition. Article n is the same whatever is asked for. Complexity: linear in the text;
/// memory for one edition.
public struct SyntheticNews: Sequence, Sendable {
  /// Another seed makes other articles of the same kind.
  public let seed: UInt64
  /// How many articles begin their stories on a day.
  public let articlesPerDay: Int

  fileprivate let topics: Topics
  fileprivate let sections: Topics
  fileprivate let outlets: Outlets

  /// A stream of news.
  ///
  /// - Parameters:
  ///   - seed: what the articles depend on.
  ///   - articlesPerDay: at least one.
  public init(seed: UInt64 = 1, articlesPerDay: Int = 10_000) {
    precondition(articlesPerDay >= 1, "a day needs an article")
    self.seed = seed
    self.articlesPerDay = articlesPerDay
    topics = Topics.fields(seed: seed)
    sections = Topics.sections(seed: seed)
    outlets = Outlets(seed: seed)
  }

  /// The articles from the first on.
  public func makeIterator() -> Iterator {
    articles(from: 0)
  }

  /// The articles from number `first` on, counted from 0.
  ///
  /// Complexity: what comes before is not made up for it, but for the plan of one edition.
  public func articles(from first: Int) -> Iterator {
    precondition(first >= 0, "articles are counted from 0")
    return Iterator(news: self, first: first)
  }

  fileprivate func edition(_ number: Int) -> Edition {
    Edition(
      number: number, seed: seed, articlesPerDay: articlesPerDay, topics: topics,
      sections: sections)
  }

  /// Makes one article after the other.
  public struct Iterator: IteratorProtocol, Sequence {
    private let news: SyntheticNews
    private var writer: ReportWriter
    private var edition: Edition
    private var editionNumber: Int
    private var place: Int

    init(news: SyntheticNews, first: Int) {
      self.news = news
      writer = ReportWriter(topics: news.topics, sections: news.sections)
      editionNumber = first / Edition.size
      place = first % Edition.size
      edition = news.edition(editionNumber)
    }

    /// The next article; there always is one.
    public mutating func next() -> SyntheticArticle? {
      if place == edition.reports.count {
        editionNumber += 1
        place = 0
        edition = news.edition(editionNumber)
      }
      defer { place += 1 }
      return article(edition.reports[place])
    }

    private mutating func article(_ report: Edition.Report) -> SyntheticArticle {
      let event = edition.events[report.event]
      // A copy is written with the random numbers of what it copies.
      let text = report.isReprint ? 0 : report.number
      var random = RandomNumbers(seed: news.seed, 6, editionNumber, report.event, text)
      let body = writer.body(of: event, using: &random, isCopy: report.isReprint)
      random = RandomNumbers(seed: news.seed, 7, editionNumber, report.event, report.number)
      let source = news.outlets.name(of: report.number, first: event.firstOutlet)
      let id = "\(event.label)-\(report.number)"
      let article = Article(
        id: ArticleID(id), title: writer.title(of: event, using: &random), body: body,
        source: source, url: "https://\(source)/\(id)",
        published: .instant(secondsSince1970: report.time, offsetSeconds: 0))
      return SyntheticArticle(
        article: article, story: event.label,
        reprintOf: report.isReprint ? ArticleID("\(event.label)-0") : nil)
    }
  }
}
