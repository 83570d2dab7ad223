extension PublicationTime: CustomStringConvertible {
  /// ISO 8601: `2025-10-15T19:07:00+03:00` with the offset that the source wrote, `Z` for offset
  /// zero, no offset where the source gave none, and `2025-10-15` where only the day is known.
  ///
  /// `PublicationTime(parsing:)` reads it back to the same value for every time of the years 1 to
  /// 9999 whose offset is shorter than a day; what lies outside is clamped here.
  public var iso8601: String {
    guard case .instant(_, let offset) = self else { return day.description }
    let second = Int(localSeconds - day.daysSince1970 * secondsADay)
    let clock =
      "\(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):"
      + padded(second % 60, to: 2)
    return "\(day)T\(clock)\(offset.map(Self.words(forOffset:)) ?? "")"
  }

  /// The same as `iso8601`.
  public var description: String { iso8601 }

  private static func words(forOffset offset: Int) -> String {
    guard offset != 0 else { return "Z" }
    let magnitude = Int(min(offset.magnitude, 86_399))
    let seconds = magnitude % 60
    return "\(offset < 0 ? "-" : "+")\(padded(magnitude / 3600, to: 2)):"
      + "\(padded(magnitude / 60 % 60, to: 2))"
      + (seconds == 0 ? "" : ":\(padded(seconds, to: 2))")
  }
}
