import Articles
import Testing

@Suite struct CalendarDayTests {
  /// Walks every day of the calendar with the rules that a child learns.
  @Test func everyDay() {
    var (year, month, day) = (1, 1, 1)
    var failures = 0
    for count in Int64(-719_162)...2_932_896 {
      let found = CalendarDay(daysSince1970: count)
      if (found.year, found.month, found.day) != (year, month, day) { failures += 1 }
      if found.daysSince1970 != count { failures += 1 }
      let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(failures == 0)
    #expect((year, month, day) == (10_000, 1, 1))
  }

  @Test(
    arguments: [
      (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
      (-86_400, "1969-12-31"), (-86_401, "1969-12-30"), (.max, "9999-12-31"), (.min, "0001-01-01"),
    ] as [(Int64, String)])
  func dayOfASecond(seconds: Int64, day: String) {
    #expect(CalendarDay(secondsSince1970: seconds).description == day)
  }

  @Test func daysOutsideTheCalendar() {
    #expect(CalendarDay(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDay(daysSince1970: .max).description == "9999-12-31")
    #expect(CalendarDay(daysSince1970: .min).description == "0001-01-01")
  }
}
