extension PublicationTime {
  /// The most bytes that a text may have and still be read as a date.
  private static let longestText = 200

  /// The time that `text` gives and nothing but it, in the forms found in records, feeds and pages.
  ///
  /// ```swift
  /// PublicationTime(parsing: "Wed, 15 Oct 2025 19:07:00 +0300")
  /// PublicationTime(parsing: "2025/10/15-19:07")
  /// PublicationTime(parsing: "15. Oktober 2025, 19:07 Uhr")
  /// ```
  ///
  /// Read are ISO 8601 with or without punctuation, zone and fraction, RFC 2822, days with the
  /// month's name in English, German, French, Spanish, Portuguese, Italian, Dutch, Russian and the
  /// Nordic languages, `15.10.2025` with the day first, seconds, milliseconds or microseconds since
  /// 1970, and a time of day before or after the day. `15/10/2025` and `10/15/2025` are read because
  /// only one order gives a date; `10/11/2025` is nil. A fraction of a second is cut off. The zones
  /// `ET`, `CT`, `MT` and `PT` follow the daylight saving rule of the United States.
  ///
  /// Complexity: linear in the text's length; a text of over 200 bytes is nil at once.
  public init?(parsing text: String) {
    guard text.utf8.count <= Self.longestText else { return nil }
    let tokens = DateToken.tokens(of: text, limit: Self.longestText)
    if let time = Self.secondsSince1970(in: tokens) {
      self = time
      return
    }
    var reader = DateReader(tokens: tokens, isProse: false)
    guard let time = reader.takeTime(), reader.isAtEnd(after: time) else { return nil }
    self = time
  }

  /// `1760555220`, `1760555220.5`, `1760555220123`, and `20251015190700`.
  private static func secondsSince1970(in tokens: [DateToken]) -> PublicationTime? {
    var tokens = tokens[...]
    var sign: Int64 = 1
    if tokens.first?.kind == .sign("-") {
      sign = -1
      tokens = tokens.dropFirst()
    }
    guard case .number(let value, let digits) = tokens.first?.kind else { return nil }
    if tokens.count == 3, tokens.dropFirst().first?.kind == .sign("."), digits > 8 {
      guard case .number = tokens.last?.kind else { return nil }
    } else if tokens.count > 1 {
      return nil
    }
    if digits == 12 || digits == 14, sign > 0, let time = compact(value, digits: digits) {
      return time
    }
    let unit: Int64? =
      switch digits {
      case 9...11: 1
      case 12...14: 1000
      case 15...17: 1_000_000
      default: nil
      }
    guard let unit else { return nil }
    let seconds = sign * (Int64(value) / unit)
    // What lies before year 1 could not be written as a date.
    guard seconds >= CalendarDay.validDays.lowerBound * secondsADay else { return nil }
    return .instant(secondsSince1970: seconds, offsetSeconds: 0)
  }

  /// A day and a time of day run together: `YYYYMMDDhhmm` or `YYYYMMDDhhmmss`.
  private static func compact(_ value: Int, digits: Int) -> PublicationTime? {
    let clock = digits == 12 ? value % 10_000 * 100 : value % 1_000_000
    let date = digits == 12 ? value / 10_000 : value / 1_000_000
    guard (1970...2100).contains(date / 10_000), clock / 10_000 < 24, clock / 100 % 100 < 60,
      clock % 100 < 60,
      let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    let second = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
    return .instant(
      secondsSince1970: day.daysSince1970 * secondsADay + Int64(second), offsetSeconds: nil)
  }
}

extension DateReader {
  /// Whether nothing of weight follows: punctuation, a remark in brackets, the day of the week, or
  /// an abbreviation after the time that is no known zone (RFC 2822 reads such as unknown).
  fileprivate func isAtEnd(after time: PublicationTime) -> Bool {
    var reader = self
    if case .instant(_, nil) = time, let token = reader.token, token.isCapitals,
      let word = reader.word, (2...5).contains(word.unicodeScalars.count)
    {
      reader.position += 1
    }
    if reader.takeSign("("), tokens.last?.kind == .sign(")") { return true }
    while let token = reader.token {
      switch token.kind {
      case .sign(let sign) where [".", ",", ";", "|", "-", ")"].contains(sign): break
      case .word(let word) where word == "г" || word == "года" || DateNames.isWeekday(word): break
      default: return false
      }
      reader.position += 1
    }
    return true
  }
}
