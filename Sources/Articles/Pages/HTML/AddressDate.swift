/// The day in addresses such as "https://courier.example/2025/10/15/ferry".
enum AddressDate {
  /// The day that an address has in its path, or nil.
  static func day(in address: String) -> PublicationTime? {
    let parts = address.split(separator: "/")
    for index in parts.indices {
      if index + 2 < parts.count, parts[index].utf8.count == 4,
        let day = day(parts[index], parts[index + 1], parts[index + 2])
      {
        return day
      }
      for word in parts[index].split(whereSeparator: { $0 == "_" || $0 == "?" }) {
        let pieces = word.split(separator: "-")
        if pieces.count >= 3, pieces[0].utf8.count == 4,
          let day = day(pieces[0], pieces[1], pieces[2])
        {
          return day
        }
      }
    }
    return nil
  }

  private static func day(
    _ year: Substring, _ month: Substring, _ day: Substring
  ) -> PublicationTime? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let number = months.firstIndex(of: month.lowercased()).map { $0 + 1 } ?? Int(month)
    guard let year = Int(year), (1990...2100).contains(year), let number, let day = Int(day),
      month.utf8.count <= 3, CalendarDay(year: year, month: number, day: day) != nil
    else { return nil }
    return .day(year: year, month: number, day: day)
  }
}
