extension DateReader {
  /// Takes a calendar day in any of the written forms.
  mutating func takeDay() -> CalendarDay? {
    if word != nil { return takeMonthFirst() }
    if number(digits: 8...8) != nil { return takeBasic() }
    if number(digits: 4...4) != nil { return takeYearFirst() }
    return takeNumeric() ?? takeDayFirst()
  }

  /// `20251015`; in prose only before a `T`, as numbers of eight digits are mostly something else.
  private mutating func takeBasic() -> CalendarDay? {
    attempt { reader in
      guard let digits = reader.takeNumber(digits: 8...8), !reader.isProse || reader.word == "t",
        let year = reader.plausible(year: digits / 10_000)
      else { return nil }
      return CalendarDay(year: year, month: digits / 100 % 100, day: digits % 100)
    }
  }

  /// `2025-10-15`, `2025/10/15`, `2025.10.15`, `2025 October 15`, `2025-Oct-15` and `2025年10月15日`.
  private mutating func takeYearFirst() -> CalendarDay? {
    attempt { reader in
      guard let year = reader.takeYear() else { return nil }
      if reader.takeWord(in: ["年", "년"]) != nil {
        guard let month = reader.takeNumber(digits: 1...2),
          reader.takeWord(in: ["月", "월"]) != nil,
          let day = reader.takeNumber(digits: 1...2), reader.takeWord(in: ["日", "일"]) != nil
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
      }
      let separator = reader.takeSeparator()
      guard let month = reader.takeMonthName() ?? reader.takeNumber(digits: 1...2) else {
        return nil
      }
      let isNamed = reader.isNamedMonth(before: reader.position)
      guard isNamed || separator != nil, separator == reader.takeSeparator(),
        let day = reader.takeNumber(digits: 1...2), !reader.continues(with: separator)
      else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  /// `15.10.2025` (the day first), and `15/10/2025` or `10/15/2025` with strokes or dashes where
  /// only one order gives a date: `10/11/2025` is nil, as it is 10 November to half of the world
  /// and 11 October to the other half.
  private mutating func takeNumeric() -> CalendarDay? {
    attempt { reader in
      guard let first = reader.takeNumber(digits: 1...2), let separator = reader.takeSeparator(),
        let second = reader.takeNumber(digits: 1...2), reader.takeSeparator() == separator,
        let year = reader.takeYear(allowsTwoDigits: separator == "."),
        !reader.continues(with: separator)
      else { return nil }
      let dayFirst = CalendarDay(year: year, month: second, day: first)
      if separator == "." { return dayFirst }
      let monthFirst = CalendarDay(year: year, month: first, day: second)
      if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
      return dayFirst ?? monthFirst
    }
  }

  /// `15 October 2025`, `15th of October, 2025`, `15. Oktober 2025`, `15 de octubre de 2025`,
  /// `15-Oct-25`.
  private mutating func takeDayFirst() -> CalendarDay? {
    attempt { reader in
      guard let day = reader.takeNumber(digits: 1...2) else { return nil }
      reader.skipParticles()
      guard let month = reader.takeMonthName() else { return nil }
      reader.skipParticles()
      guard let year = reader.takeYear(allowsTwoDigits: true) else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  /// `October 15, 2025`, `Oct. 15th 2025`.
  private mutating func takeMonthFirst() -> CalendarDay? {
    attempt { reader in
      guard let month = reader.takeMonthName() else { return nil }
      guard let day = reader.takeNumber(digits: 1...2) else { return nil }
      reader.skipParticles()
      guard let year = reader.takeYear() else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
  }

  /// Takes a month's name with the dot of an abbreviation.
  mutating func takeMonthName() -> Int? {
    guard let word, let month = DateNames.months[word] else { return nil }
    position += 1
    _ = takeSign(".")
    return month
  }

  /// Takes a year of four digits or, outside prose and where allowed, of two: 49 is 2049, 50 is 1950
  /// (RFC 2822, section 4.3).
  mutating func takeYear(allowsTwoDigits: Bool = false) -> Int? {
    attempt { reader in
      if let year = reader.takeNumber(digits: 4...4) { return reader.plausible(year: year) }
      guard allowsTwoDigits, !reader.isProse, let year = reader.takeNumber(digits: 2...2),
        reader.token?.kind != .sign(":")
      else { return nil }
      return year < 50 ? 2000 + year : 1900 + year
    }
  }

  private func plausible(year: Int) -> Int? {
    (isProse ? 1900...2100 : 1...9999).contains(year) ? year : nil
  }

  private func isNamedMonth(before index: Int) -> Bool {
    tokens[..<index].suffix(2).contains { token in
      if case .word = token.kind { true } else { false }
    }
  }

  /// Takes the sign between two numbers of a date; a space is allowed after a dot alone.
  private mutating func takeSeparator() -> Unicode.Scalar? {
    guard let token, !token.followsSpace, case .sign(let sign) = token.kind,
      ["-", "/", "."].contains(sign), position + 1 < tokens.count,
      sign == "." || !tokens[position + 1].followsSpace
    else { return nil }
    position += 1
    return sign
  }

  /// Whether the same separator and a number follow at once, as in `1.2.2025.7`.
  private func continues(with separator: Unicode.Scalar?) -> Bool {
    guard let separator, token?.kind == .sign(separator), position + 1 < tokens.count,
      case .number = tokens[position + 1].kind, !tokens[position + 1].followsSpace
    else { return false }
    // 2025-10-15-1907 is no day and 2025/10/15-19:07 is one: the signs differ.
    return true
  }

  private mutating func skipParticles() {
    for _ in 0..<4 {
      if takeWord(in: DateNames.particles) != nil { continue }
      guard case .sign(let sign) = token?.kind, [".", ",", "-", "/", "º", "°"].contains(sign) else {
        return
      }
      position += 1
    }
  }
}
