public import Articles

/// What was read from an input, and what became of it.
///
/// As JSON (`IntakeReportJSON`) the members have the names that they have here; `newsfold` is the
/// version of the program. What is not known is null.
public struct IntakeReport: Hashable, Sendable, Decodable {
  /// The program's version.
  public var newsfold: String
  /// The command that read the input.
  public var command: String
  /// Files, folders and `-`, as they were given.
  public var inputs: [String]
  /// Articles.
  public var articles: Int
  /// Records and files that gave none.
  public var skippedRecords: Int
  /// Articles whose id another one had.
  public var duplicateIDs: Int
  /// What was read, by format, in the order of the names.
  public var formats: [Format]
  /// What is known of the articles' dates.
  public var dates: Dates
  /// How sure the articles are that were found in pages.
  public var pages: Pages
  /// Articles by language, the most frequent first; "und" where nobody could tell.
  public var languages: [Language]
  /// Records of web archives that hold no page, by kind, in the order of the kinds.
  public var passedOver: [Kind]
  /// Why records were skipped, the most frequent reason first.
  public var skipped: [Reason]

  /// What the files of one format gave.
  public struct Format: Hashable, Sendable, Decodable {
    /// `jsonl`, `json`, `table`, `feed`, `html`, `text` or `warc`.
    public var format: String
    /// Files and members of archives.
    public var files: Int
    /// Articles.
    public var articles: Int
    /// Records that gave none.
    public var skipped: Int
    /// What is known of the articles' dates.
    public var dates: Dates
    /// How sure the articles are that were found in pages; all 0 in formats of records.
    public var pages: Pages
  }

  /// How sure it is of articles that were found in pages that their text is the article.
  public struct Pages: Hashable, Sendable, Decodable {
    /// Articles with much text that speaks of what the headline says, and little other running text
    /// beside it.
    public var sure: Int
    /// Articles of which some of that is missing.
    public var likely: Int
    /// Articles that may be a teaser, a part, or none.
    public var doubtful: Int
  }

  /// How many dates were found in one place.
  public struct DateOrigin: Hashable, Sendable, Decodable {
    /// `field` (of a record), `structuredData` (JSON-LD), `metaElement` (microdata too),
    /// `timeElement`, `address` or `text` (`DateFinding.Origin`).
    public var origin: String
    /// `sure`, `likely` or `doubtful`.
    public var certainty: String
    /// Articles.
    public var articles: Int
  }

  /// What is known of the dates of some articles.
  public struct Dates: Hashable, Sendable, Decodable {
    /// Articles with a time.
    public var times: Int
    /// Articles with a day.
    public var days: Int
    /// Articles without a date, or with one that could not be read.
    public var missing: Int
    /// Articles with a date that could not be read.
    public var unreadable: Int
    /// Where the dates were found, and how sure they are: the best places first.
    public var origins: [DateOrigin]
  }

  /// How many articles are in a language.
  public struct Language: Hashable, Sendable, Decodable {
    /// ISO 639 code, or "und".
    public var language: String
    /// Articles.
    public var articles: Int
  }

  /// How many records of a kind there are.
  public struct Kind: Hashable, Sendable, Decodable {
    /// What they are.
    public var kind: String
    /// Records.
    public var records: Int
  }

  /// How many records were skipped for one reason.
  public struct Reason: Hashable, Sendable, Decodable {
    /// The reason's name (`SkipReason.name`).
    public var reason: String
    /// Records.
    public var count: Int
    /// The first few of them.
    public var places: [Place]

    /// A reason for which nothing was skipped yet.
    public init(reason: String, count: Int = 0, places: [Place] = []) {
      self.reason = reason
      self.count = count
      self.places = places
    }
  }

  /// Where a record was skipped.
  public struct Place: Hashable, Sendable, Decodable {
    /// The file, or the member of an archive.
    public var file: String
    /// The line on which the record begins.
    public var line: Int?
    /// The byte of the unpacked file at which it begins, in formats without lines.
    public var byteOffset: Int?
    /// The reason in words.
    public var message: String

    /// A place.
    public init(file: String, line: Int?, byteOffset: Int?, message: String) {
      self.file = file
      self.line = line
      self.byteOffset = byteOffset
      self.message = message
    }
  }

  /// A report of counts that come in any order.
  public init(
    version: String, command: String, inputs: [String], articles: Int, skippedRecords: Int,
    duplicateIDs: Int, tally: ReadingTally, languages: [String: Int], skipped: [Reason]
  ) {
    newsfold = version
    self.command = command
    self.inputs = inputs
    self.articles = articles
    self.skippedRecords = skippedRecords
    self.duplicateIDs = duplicateIDs
    formats = tally.formats.sorted { $0.key < $1.key }.map { name, counts in
      Format(
        format: name, files: counts.files, articles: counts.articles, skipped: counts.skipped,
        dates: Dates([counts]), pages: Pages([counts]))
    }
    let all = tally.formats.values.map(\.self)
    dates = Dates(all)
    pages = Pages(all)
    self.languages = languages.map { Language(language: $0.key, articles: $0.value) }
      .sorted { ($1.articles, $0.language) < ($0.articles, $1.language) }
    passedOver = tally.passedOver.sorted { $0.key < $1.key }
      .map { Kind(kind: $0.key, records: $0.value) }
    self.skipped = skipped.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}

extension IntakeReport.Dates {
  fileprivate init(_ formats: [ReadingTally.Format]) {
    var findings: [DateFinding: Int] = [:]
    self.init(times: 0, days: 0, missing: 0, unreadable: 0, origins: [])
    for counts in formats {
      times += counts.times
      days += counts.days
      missing += counts.undated
      unreadable += counts.unreadableDates
      findings.merge(counts.dateFindings, uniquingKeysWith: +)
    }
    for origin in DateFinding.Origin.allCases {
      for certainty in Certainty.allCases {
        guard let count = findings[DateFinding(origin, certainty)] else { continue }
        origins.append(
          IntakeReport.DateOrigin(
            origin: origin.rawValue, certainty: certainty.rawValue, articles: count))
      }
    }
  }
}

extension IntakeReport.Pages {
  fileprivate init(_ formats: [ReadingTally.Format]) {
    func count(_ certainty: Certainty) -> Int {
      formats.reduce(0) { $0 + $1.bodies[certainty, default: 0] }
    }
    self.init(sure: count(.sure), likely: count(.likely), doubtful: count(.doubtful))
  }
}
