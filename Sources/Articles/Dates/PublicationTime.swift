/// When an article was published: an instant with the offset its source gave, or a whole day where
/// only the day is known.
///
/// ```swift
/// PublicationTime.instant(secondsSince1970: 1_760_555_220, offsetSeconds: 0)
/// PublicationTime.day(year: 2025, month: 10, day: 15)
/// ```
public enum PublicationTime: Hashable, Sendable {
  /// An instant. `offsetSeconds` is the offset from UTC that the source wrote, nil where it wrote
  /// none (the time is then read as UTC and printed without an offset).
  case instant(secondsSince1970: Int64, offsetSeconds: Int?)
  /// A day of the Gregorian calendar, wherever the outlet is.
  case day(year: Int, month: Int, day: Int)
}
