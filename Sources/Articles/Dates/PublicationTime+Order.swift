/// The seconds of a day without leap seconds.
package let secondsADay: Int64 = 86_400

extension PublicationTime {
  /// The first second that the time can mean, counted from 1970-01-01T00:00:00Z: midnight UTC where
  /// only the day is known.
  public var earliest: Int64 {
    switch self {
    case .instant(let seconds, _): seconds
    case .day: day.daysSince1970 * secondsADay
    }
  }

  /// The last second that the time can mean: one second to the next midnight UTC where only the day
  /// is known.
  public var latest: Int64 {
    switch self {
    case .instant(let seconds, _): seconds
    case .day: day.daysSince1970 * secondsADay + secondsADay - 1
    }
  }

  /// The calendar day as the source saw it: an instant's day at the offset that the source wrote.
  ///
  /// A value outside the years 1 to 9999, or a day that the calendar does not have, is clamped.
  public var day: CalendarDay {
    switch self {
    case .instant:
      return CalendarDay(secondsSince1970: localSeconds)
    case .day(let year, let month, let day):
      let year = min(max(year, 1), 9999)
      let month = min(max(month, 1), 12)
      let longest = [31, 30, 29, 28].lazy.compactMap { length in
        CalendarDay(year: year, month: month, day: min(max(day, 1), length))
      }
      return longest.first ?? CalendarDay(daysSince1970: 0)
    }
  }

  /// The instant's seconds at its own offset, inside the years 1 to 9999.
  var localSeconds: Int64 {
    guard case .instant(let seconds, let offset) = self else { return earliest }
    let days = CalendarDay.validDays
    let first = days.lowerBound * secondsADay
    let last = days.upperBound * secondsADay + secondsADay - 1
    let shift = Int64(min(max(offset ?? 0, -86_399), 86_399))
    let bounded = min(max(seconds, first - secondsADay), last + secondsADay)
    return min(max(bounded + shift, first), last)
  }
}

extension PublicationTime: Comparable {
  /// Whether `left` comes first: by `earliest`, then by `latest`, and equal moments by the offset,
  /// so that the order is total and depends on the values alone.
  public static func < (left: PublicationTime, right: PublicationTime) -> Bool {
    left.orderKey < right.orderKey
  }

  private var orderKey: (Int64, Int64, Int, Int, Int, Int) {
    switch self {
    case .instant(_, let offset):
      (earliest, latest, 0, offset == nil ? 0 : 1, offset ?? 0, 0)
    case .day(let year, let month, let day):
      (earliest, latest, 1, year, month, day)
    }
  }
}
