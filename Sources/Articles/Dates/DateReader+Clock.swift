extension DateReader {
  /// Where a time of day stands, which decides what counts as one.
  enum ClockPlace {
    /// Before the day: a bare `19.07` may be anything.
    case beforeDay
    /// After the day; `isCompact` where `1907` and `19` count too, as they do after a `T`.
    case afterDay(isCompact: Bool)
  }

  /// Takes a time of day, as seconds since midnight, 0 to 86,400; a fraction is cut off.
  mutating func takeClock(_ place: ClockPlace) -> Int? {
    attempt { reader in
      if case .afterDay(isCompact: true) = place, let compact = reader.takeCompactClock() {
        return compact
      }
      guard var hour = reader.takeNumber(digits: 1...2) else { return nil }
      var (minute, second) = (0, 0)
      var isTold = false
      if let separator = reader.takeClockSeparator() {
        isTold = separator != "." || !place.isBeforeDay
        if let taken = reader.takeDigits(2) {
          minute = taken
          second = reader.takeSecond(after: separator) ?? 0
        } else if separator != "h" {
          return nil
        }
      }
      if let half = reader.takeHalfOfDay() {
        isTold = true
        guard hour <= 12 || half == 12 else { return nil }
        // "19:07 PM" is found in the wild and can only be 19:07.
        hour = hour > 12 ? hour : hour % 12 + half
      }
      if reader.takeWord(in: DateNames.hourWords) != nil { isTold = true }
      if case .afterDay(isCompact: true) = place { isTold = true }
      guard isTold else { return nil }
      return Self.seconds(hour, minute, second)
    }
  }

  /// Seconds since midnight; 24:00 is the end of the day, second 60 a leap second.
  private static func seconds(_ hour: Int, _ minute: Int, _ second: Int) -> Int? {
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second <= 60 else {
      return nil
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// `1907`, `190700`, `190700.123`.
  private mutating func takeCompactClock() -> Int? {
    if let digits = takeNumber(digits: 4...4) {
      return Self.seconds(digits / 100, digits % 100, 0)
    }
    guard let digits = takeNumber(digits: 6...6) else { return nil }
    skipFraction()
    return Self.seconds(digits / 10_000, digits / 100 % 100, digits % 100)
  }

  /// The sign between hour and minute: a colon, a dot, or `h` as the French and Portuguese write.
  private mutating func takeClockSeparator() -> Unicode.Scalar? {
    guard let token, position + 1 < tokens.count || word == "h" else { return nil }
    switch token.kind {
    case .sign(":"), .sign("."):
      guard !token.followsSpace, !tokens[position + 1].followsSpace else { return nil }
    case .word("h"), .word("時"), .word("시"): break
    default: return nil
    }
    position += 1
    if case .sign(let sign) = token.kind { return sign }
    return "h"
  }

  private mutating func takeSecond(after separator: Unicode.Scalar) -> Int? {
    attempt { reader in
      guard separator != "h", reader.takeSign(separator), let second = reader.takeDigits(2) else {
        return nil
      }
      reader.skipFraction()
      return second
    }
  }

  /// Takes a number of so many digits that no space stands before.
  private mutating func takeDigits(_ count: Int) -> Int? {
    guard let token, !token.followsSpace else { return nil }
    return takeNumber(digits: count...count)
  }

  private mutating func skipFraction() {
    guard position + 1 < tokens.count, !tokens[position].followsSpace,
      tokens[position].kind == .sign(".") || tokens[position].kind == .sign(","),
      case .number = tokens[position + 1].kind, !tokens[position + 1].followsSpace
    else { return }
    position += 2
  }

  /// Takes `am`, `PM`, `p.m.` or `a. m.`: the hours to add.
  private mutating func takeHalfOfDay() -> Int? {
    attempt { reader in
      switch reader.word {
      case "am", "pm":
        let isMorning = reader.word == "am"
        reader.position += 1
        return isMorning ? 0 : 12
      case "a", "p":
        let isMorning = reader.word == "a"
        reader.position += 1
        guard reader.takeSign("."), reader.takeWord(in: ["m"]) != nil else { return nil }
        _ = reader.takeSign(".")
        return isMorning ? 0 : 12
      default: return nil
      }
    }
  }
}

extension DateReader.ClockPlace {
  fileprivate var isBeforeDay: Bool {
    if case .beforeDay = self { true } else { false }
  }
}

extension DateReader {
  /// Takes an offset from UTC, in seconds: `Z`, `+03:00`, `-0500`, `GMT+3`, `EDT`, `(UTC)`.
  mutating func takeOffset(on day: CalendarDay) -> Int? {
    attempt { reader in
      let isEnclosed = reader.takeSign("(")
      guard let offset = reader.takeNamedOffset(on: day) ?? reader.takeSignedOffset() else {
        return nil
      }
      return isEnclosed && !reader.takeSign(")") ? nil : offset
    }
  }

  private mutating func takeNamedOffset(on day: CalendarDay) -> Int? {
    guard let token, let word else { return nil }
    let isUniversal = ["z", "utc", "gmt", "ut"].contains(word)
    // Written small, "et" is French and "pt" or "mst" may be anything.
    guard token.isCapitals || isUniversal,
      let offset = TimeZoneNames.offset(of: word, on: day)
    else { return nil }
    position += 1
    guard isUniversal, word != "z", let next = self.token, !next.followsSpace else { return offset }
    return takeSignedOffset() ?? offset
  }

  private mutating func takeSignedOffset() -> Int? {
    attempt { reader in
      guard let sign = reader.token else { return nil }
      let isWest = reader.takeSign("-")
      guard isWest || reader.takeSign("+"), reader.token?.followsSpace == false else { return nil }
      var (minutes, seconds) = (0, 0)
      if let digits = reader.takeNumber(digits: 4...4) {
        minutes = digits / 100 * 60 + digits % 100
        guard digits % 100 < 60 else { return nil }
      } else {
        // "19:07 -5" may go on in words; an offset of one or two digits hugs the time.
        guard let hours = reader.takeNumber(digits: 1...2) else { return nil }
        minutes = hours * 60
        if let more = reader.takeColonDigits() {
          minutes += more
          seconds = reader.takeColonDigits() ?? 0
        } else if sign.followsSpace {
          return nil
        }
      }
      guard minutes < 24 * 60 else { return nil }
      return (minutes * 60 + seconds) * (isWest ? -1 : 1)
    }
  }

  /// Takes `:` and a number below 60 of two digits.
  private mutating func takeColonDigits() -> Int? {
    attempt { reader in
      guard reader.takeSign(":"), let number = reader.takeDigits(2), number < 60 else { return nil }
      return number
    }
  }
}
