/// Reads dates out of tokens, from left to right; what does not match is given back untouched.
struct DateReader {
  let tokens: [DateToken]
  /// Whether the tokens are a line of prose: then a year must have four digits and be a plausible
  /// one, so that scores, prices and versions are not taken for dates.
  let isProse: Bool
  /// The index of the next token.
  var position = 0

  init(tokens: [DateToken], isProse: Bool) {
    self.tokens = tokens
    self.isProse = isProse
  }

  /// Takes a day with its time where there is one.
  mutating func takeTime() -> PublicationTime? {
    // "mar" is March in English and Tuesday in Spanish: as a month it is tried first.
    takeAnyForm()
      ?? attempt { reader in
        reader.skipWeekday() ? reader.takeAnyForm() : nil
      }
  }

  private mutating func takeAnyForm() -> PublicationTime? {
    takeTimeBeforeDay() ?? takeTimeInsideDay() ?? takeDayThenTime()
  }

  /// `Wed, 15 Oct 2025 19:07:00 +0300`, `2025-10-15`, and most others.
  private mutating func takeDayThenTime() -> PublicationTime? {
    attempt { reader in
      let isCompact = reader.number(digits: 8...8) != nil
      guard let day = reader.takeDay() else { return nil }
      let timed = reader.attempt { reader -> PublicationTime? in
        let isMarked = reader.skipConnectors()
        guard let second = reader.takeClock(.afterDay(isCompact: isMarked || isCompact)) else {
          return nil
        }
        return Self.instant(day, second, offset: reader.takeOffset(on: day))
      }
      if let timed { return timed }
      if let next = reader.token, !next.followsSpace { _ = reader.takeOffset(on: day) }
      return .day(year: day.year, month: day.month, day: day.day)
    }
  }

  /// `7:07 PM EDT, Wed October 15, 2025`.
  private mutating func takeTimeBeforeDay() -> PublicationTime? {
    attempt { reader in
      guard let second = reader.takeClock(.beforeDay) else { return nil }
      let zone = reader.position
      // The offset of a name such as ET depends on the day, which stands behind it.
      _ = reader.takeOffset(on: CalendarDay(daysSince1970: 0))
      reader.skipConnectors()
      let found =
        reader.takeDay()
        ?? reader.attempt { reader in
          reader.skipWeekday() ? reader.takeDay() : nil
        }
      guard let day = found else { return nil }
      let end = reader.position
      reader.position = zone
      let offset = reader.takeOffset(on: day)
      reader.position = end
      return Self.instant(day, second, offset: offset)
    }
  }

  /// `Wed Oct 15 19:07:00 +0000 2025`, as C's `ctime` and some feeds write it.
  private mutating func takeTimeInsideDay() -> PublicationTime? {
    attempt { reader in
      guard let month = reader.takeMonthName(), let dayOfMonth = reader.takeNumber(digits: 1...2),
        let second = reader.takeClock(.afterDay(isCompact: false))
      else { return nil }
      let zone = reader.position
      _ = reader.takeOffset(on: CalendarDay(daysSince1970: 0))
      guard let year = reader.takeYear(),
        let day = CalendarDay(year: year, month: month, day: dayOfMonth)
      else { return nil }
      let end = reader.position
      reader.position = zone
      let offset = reader.takeOffset(on: day)
      reader.position = end
      return Self.instant(day, second, offset: offset)
    }
  }

  /// The instant `second` seconds into `day` at `offset`; nil where that leaves the calendar.
  private static func instant(
    _ day: CalendarDay, _ second: Int, offset: Int?
  ) -> PublicationTime? {
    let local = day.daysSince1970 * secondsADay + Int64(second)
    guard local < (CalendarDay.validDays.upperBound + 1) * secondsADay else { return nil }
    return .instant(secondsSince1970: local - Int64(offset ?? 0), offsetSeconds: offset)
  }
}

extension DateReader {
  /// The next token.
  var token: DateToken? { position < tokens.count ? tokens[position] : nil }

  /// What `body` takes; where it takes nothing, the position is as before.
  mutating func attempt<Value>(_ body: (inout DateReader) -> Value?) -> Value? {
    let start = position
    if let value = body(&self) { return value }
    position = start
    return nil
  }

  /// The next token's value where it is a number of so many digits.
  func number(digits range: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let digits) = token?.kind, range.contains(digits) else {
      return nil
    }
    return value
  }

  /// The next token's letters where it is a word.
  var word: String? {
    guard case .word(let letters) = token?.kind else { return nil }
    return letters
  }

  mutating func takeNumber(digits range: ClosedRange<Int>) -> Int? {
    guard let value = number(digits: range) else { return nil }
    position += 1
    return value
  }

  mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    guard token?.kind == .sign(sign) else { return false }
    position += 1
    return true
  }

  mutating func takeWord(in words: Set<String>) -> String? {
    guard let word, words.contains(word) else { return nil }
    position += 1
    return word
  }

  /// Skips `Wed,`, `Wednesday` and the like; false where there is none.
  private mutating func skipWeekday() -> Bool {
    guard let word, DateNames.isWeekday(word) else { return false }
    position += 1
    _ = takeSign(".")
    _ = takeSign(",")
    return true
  }

  /// Skips the words and signs between a day and a time; true where the last is ISO 8601's `T`.
  @discardableResult
  mutating func skipConnectors() -> Bool {
    let signs: [Unicode.Scalar] = [",", "-", "–", "—", "|", "·", "•", "@", ":", ".", ";"]
    var isMarked = false
    for _ in 0..<6 {
      if case .sign(let sign) = token?.kind, signs.contains(sign) {
        isMarked = false
        position += 1
      } else if let word = takeWord(in: DateNames.connectors) {
        isMarked = word == "t"
      } else {
        break
      }
    }
    return isMarked
  }
}
