/// A day of the Gregorian calendar, from year 1 to year 9999.
///
/// ```swift
/// CalendarDay(year: 2025, month: 2, day: 29)  // nil
/// CalendarDay(daysSince1970: 20_376).description  // "2025-10-15"
/// ```
///
/// Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms* (days_from_civil and
/// civil_from_days). Departure: years below 1 do not occur here, so no branch for negative eras.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The days from 1970-01-01 that a value may have: 0001-01-01 to 9999-12-31.
  package static let validDays: ClosedRange<Int64> = -719_162...2_932_896

  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day, or nil where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(month: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01; what lies outside the years 1 to 9999 is clamped.
  public init(daysSince1970: Int64) {
    let clamped = min(max(daysSince1970, Self.validDays.lowerBound), Self.validDays.upperBound)
    let shifted = Int(clamped) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day that holds the second so many seconds after 1970-01-01T00:00:00Z, in UTC; clamped as by
  /// `init(daysSince1970:)`.
  package init(secondsSince1970 seconds: Int64) {
    let isBroken = seconds < 0 && seconds % secondsADay != 0
    self.init(daysSince1970: seconds / secondsADay - (isBroken ? 1 : 0))
  }

  /// The days from 1970-01-01 to this day.
  public var daysSince1970: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day of the week, 0 for Sunday to 6 for Saturday.
  package var weekday: Int {
    let remainder = Int((daysSince1970 + 4) % 7)
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// The ISO 8601 form, such as `2025-10-15`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Whether `left` is the earlier day.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func dayCount(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The decimal digits of a number that is not negative, with zeros in front up to `width`.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
