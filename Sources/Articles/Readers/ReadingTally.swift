/// How much was read, counted by format.
public struct ReadingTally: Hashable, Sendable {
  /// What the files of one format gave.
  public struct Format: Hashable, Sendable {
    /// Files and members of archives.
    public var files = 0
    /// Articles.
    public var articles = 0
    /// Records that gave none.
    public var skipped = 0
    /// Articles with a time of publication.
    public var times = 0
    /// Articles of which the day of publication is known.
    public var days = 0
    /// Articles whose date could not be read.
    public var unreadableDates = 0
    /// Articles by where their date was found, and how sure it is.
    public var dateFindings: [DateFinding: Int] = [:]
    /// Articles that were found in pages, by how sure it is that the text is the article.
    public var bodies: [Certainty: Int] = [:]

    /// Nothing.
    public init() {}

    /// Articles without a date.
    public var undated: Int { articles - times - days }
  }

  /// What was read, by the name of the format: `jsonl`, `json`, `table`, `feed`, `html`, `text` or
  /// `warc`.
  public var formats: [String: Format] = [:]
  /// Records that are passed over because their kind holds no article, by kind.
  public var passedOver: [String: Int] = [:]

  /// Nothing.
  public init() {}

  /// Whether nothing was counted.
  var isEmpty: Bool { formats.isEmpty && passedOver.isEmpty }

  /// Adds what another one counted.
  public mutating func add(_ other: ReadingTally) {
    for (name, more) in other.formats {
      var format = formats[name, default: Format()]
      format.files += more.files
      format.articles += more.articles
      format.skipped += more.skipped
      format.times += more.times
      format.days += more.days
      format.unreadableDates += more.unreadableDates
      format.dateFindings.merge(more.dateFindings, uniquingKeysWith: +)
      format.bodies.merge(more.bodies, uniquingKeysWith: +)
      formats[name] = format
    }
    for (kind, count) in other.passedOver { passedOver[kind, default: 0] += count }
  }
}

extension FileReading {
  /// Counts what is in it as what `files` files of a format gave, or a further part of one.
  mutating func count(as format: String, files: Int = 0) {
    var counts = ReadingTally.Format()
    counts.files = files
    counts.articles = records.count
    counts.skipped = skipped.count
    counts.unreadableDates = unreadableDates.count
    var stated = 0
    for record in records {
      switch record.article.published {
      case .day: counts.days += 1
      case .some: counts.times += 1
      case .none: break
      }
      if let finding = record.finding {
        counts.bodies[finding.body, default: 0] += 1
        if let date = finding.date { counts.dateFindings[date, default: 0] += 1 }
      } else if record.article.published != nil {
        stated += 1
      }
    }
    if stated > 0 { counts.dateFindings[DateFinding(.field, .sure)] = stated }
    var tally = ReadingTally()
    tally.formats[format] = counts
    self.tally.add(tally)
  }
}

extension ArticleFormat {
  /// The name by which articles of the format are counted.
  var name: String {
    switch self {
    case .jsonLines: "jsonl"
    case .json: "json"
    case .delimited: "table"
    case .feed: "feed"
    case .html: "html"
    case .plainText: "text"
    }
  }
}
