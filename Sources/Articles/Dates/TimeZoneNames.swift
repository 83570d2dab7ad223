/// What the abbreviations of time zones mean, as seconds east of Greenwich.
///
/// Where one abbreviation has several meanings, the one that news pages in English use most is
/// taken: CST and EST are American, BST is British summer time, IST is Indian. `ET`, `CT`, `MT` and
/// `PT` follow the daylight saving rule of the United States on the day in question.
enum TimeZoneNames {
  /// The offset that `name`, lowercased, has on `day`; nil for a word that is no time zone.
  static func offset(of name: String, on day: CalendarDay) -> Int? {
    if let minutes = fixed[name] { return minutes * 60 }
    guard let standard = american[name] else { return nil }
    return (standard + (isAmericanSummer(day) ? 60 : 0)) * 60
  }

  private static let american = ["et": -300, "ct": -360, "mt": -420, "pt": -480]

  private static let fixed: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180,
    "nst": -210, "ndt": -150, "brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300,
    "bst": 60, "west": 60, "wat": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120,
    "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180, "мск": 180, "eat": 180,
    "trt": 180, "irst": 210, "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "wib": 420,
    "ict": 420, "sgt": 480, "hkt": 480, "awst": 480, "pht": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "acdt": 630, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  /// Whether daylight saving time holds in the United States.
  ///
  /// It does from the second Sunday of March to the first Sunday of November, before 2007 from the
  /// first Sunday of April to the last of October. The changing hour itself is not looked at.
  private static func isAmericanSummer(_ day: CalendarDay) -> Bool {
    let isRecent = day.year >= 2007
    let first = sunday(onOrAfter: isRecent ? 8 : 1, month: isRecent ? 3 : 4, year: day.year)
    let end = sunday(onOrAfter: isRecent ? 1 : 25, month: isRecent ? 11 : 10, year: day.year)
    return day.daysSince1970 >= first && day.daysSince1970 < end
  }

  private static func sunday(onOrAfter day: Int, month: Int, year: Int) -> Int64 {
    guard let start = CalendarDay(year: year, month: month, day: day) else { return 0 }
    return start.daysSince1970 + Int64((7 - start.weekday) % 7)
  }
}
