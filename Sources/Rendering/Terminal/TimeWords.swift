import Articles

/// Times as a reader of a table wants them: "15 Oct 2025, 14:02 to 19:07 UTC".
enum TimeWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The span from `first` to `last`, in UTC; nil when nothing is dated.
  ///
  /// Times of day are shown within one day only, and not where all are midnight, which is what
  /// sources write that know the day alone.
  static func span(_ first: PublicationTime?, _ last: PublicationTime?) -> String? {
    guard let first, let last else { return nil }
    let from = CalendarDay(secondsSince1970: first.earliest)
    let to = CalendarDay(secondsSince1970: last.latest)
    guard from == to else { return days(from, to) }
    guard let begin = clock(first), let end = clock(last), begin != "00:00" || end != "00:00"
    else { return words(from) }
    let zone = isInUTC(first) || isInUTC(last) ? " UTC" : ""
    return "\(words(from)), \(begin == end ? begin : "\(begin) to \(end)")\(zone)"
  }

  /// The day of a time, in UTC.
  static func day(_ time: PublicationTime) -> String {
    words(CalendarDay(secondsSince1970: time.earliest))
  }

  private static func days(_ from: CalendarDay, _ to: CalendarDay) -> String {
    if from.year != to.year { return "\(words(from)) to \(words(to))" }
    if from.month != to.month {
      return "\(from.day) \(months[from.month - 1]) to \(words(to))"
    }
    return "\(from.day) to \(words(to))"
  }

  private static func words(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// Hour and minute in UTC, or as written where no offset was; nil for a whole day.
  private static func clock(_ time: PublicationTime) -> String? {
    guard case .instant(let seconds, _) = time else { return nil }
    let remainder = Int(seconds % secondsADay)
    let second = remainder < 0 ? remainder + Int(secondsADay) : remainder
    return "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2))"
  }

  private static func isInUTC(_ time: PublicationTime) -> Bool {
    if case .instant(_, _?) = time { true } else { false }
  }
}
