import Articles
import Testing

@Suite struct DateFormsTests {
  /// 2025-10-15T19:07:00Z.
  static let evening: Int64 = 1_760_555_220

  @Test(arguments: [
    ("2025-10-15T19:07:00Z", "2025-10-15T19:07:00Z"),
    ("2025-10-15T19:07:00.123456Z", "2025-10-15T19:07:00Z"),
    ("2025-10-15T19:07:00,5+03:00", "2025-10-15T19:07:00+03:00"),
    ("2025-10-15T19:07:00+0300", "2025-10-15T19:07:00+03:00"),
    ("2025-10-15T19:07:00+03", "2025-10-15T19:07:00+03:00"),
    ("2025-10-15 19:07:00+03", "2025-10-15T19:07:00+03:00"),
    ("2025-10-15 19:07:00 +0300", "2025-10-15T19:07:00+03:00"),
    ("2025-10-15T19:07:00\u{2212}05:30", "2025-10-15T19:07:00-05:30"),
    ("2025-10-15T19:07", "2025-10-15T19:07:00"),
    ("2025-10-15T19", "2025-10-15T19:00:00"),
    ("2025-10-15t19:07:00z", "2025-10-15T19:07:00Z"),
    ("2025-10-15 19:07:00", "2025-10-15T19:07:00"),
    ("2025-10-15 19:07:00 UTC", "2025-10-15T19:07:00Z"),
    ("2025-10-15T24:00:00Z", "2025-10-16T00:00:00Z"),
    ("2025-10-15T23:59:60Z", "2025-10-15T23:59:59Z"),
    ("2025-10-15", "2025-10-15"),
    ("2025-10-15Z", "2025-10-15"),
    (" 2025-10-15\n", "2025-10-15"),
    ("\u{FEFF}2025-10-15", "2025-10-15"),
    ("20251015", "2025-10-15"),
    ("20251015T190700Z", "2025-10-15T19:07:00Z"),
    ("20251015T1907+0300", "2025-10-15T19:07:00+03:00"),
    ("20251015190700", "2025-10-15T19:07:00"),
    ("202510151907", "2025-10-15T19:07:00"),
  ])
  func iso8601(text: String, expected: String) {
    #expect(PublicationTime(parsing: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    ("Wed, 15 Oct 2025 19:07:00 +0300", "2025-10-15T19:07:00+03:00"),
    ("Wed, 15 Oct 2025 19:07:00 GMT", "2025-10-15T19:07:00Z"),
    ("Wed, 15 Oct 2025 19:07 EDT", "2025-10-15T19:07:00-04:00"),
    ("15 Oct 2025 19:07:00 PST", "2025-10-15T19:07:00-08:00"),
    ("15 Oct 25 19:07:00 -0000", "2025-10-15T19:07:00Z"),
    ("Wed, 15 Oct 2025 19:07:00 XYZ", "2025-10-15T19:07:00"),
    ("Wed, 15 Oct 2025 19:07:00 +0300 (MSK)", "2025-10-15T19:07:00+03:00"),
    ("Wednesday, 15-Oct-25 19:07:00 GMT", "2025-10-15T19:07:00Z"),
    ("Wed Oct 15 19:07:00 2025", "2025-10-15T19:07:00"),
    ("Wed Oct 15 19:07:00 +0000 2025", "2025-10-15T19:07:00Z"),
    ("Wed Oct 15 19:07:00 EDT 2025", "2025-10-15T19:07:00-04:00"),
    (
      "Wed Oct 15 2025 19:07:00 GMT+0300 (Eastern European Summer Time)",
      "2025-10-15T19:07:00+03:00"
    ),
    ("15/Oct/2025:19:07:00 +0300", "2025-10-15T19:07:00+03:00"),
  ])
  func messagesAndLogs(text: String, expected: String) {
    #expect(PublicationTime(parsing: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    ("2025/10/15-19:07", "2025-10-15T19:07:00"),
    ("2025/10/15 19:07", "2025-10-15T19:07:00"),
    ("2025.10.15", "2025-10-15"),
    ("2025年10月15日 19:07", "2025-10-15T19:07:00"),
    ("15 October 2025", "2025-10-15"),
    ("15 October 2025, 19:07", "2025-10-15T19:07:00"),
    ("15th of October, 2025", "2025-10-15"),
    ("October 15, 2025 7:07 pm", "2025-10-15T19:07:00"),
    ("October 15, 2025 7 p.m.", "2025-10-15T19:00:00"),
    ("October 15, 2025 12:07 a.m.", "2025-10-15T00:07:00"),
    ("October 15, 2025 12:07 PM", "2025-10-15T12:07:00"),
    ("Oct. 15, 2025", "2025-10-15"),
    ("Oct 15 2025", "2025-10-15"),
    ("March 15, 2025", "2025-03-15"),
    ("Wednesday, October 15, 2025 at 7:07 PM EDT", "2025-10-15T19:07:00-04:00"),
    ("7:07 PM EDT, Wed October 15, 2025", "2025-10-15T19:07:00-04:00"),
    ("October 15, 2025 7:07 PM ET", "2025-10-15T19:07:00-04:00"),
    ("December 15, 2025 7:07 PM ET", "2025-12-15T19:07:00-05:00"),
    ("March 9, 2025 7:07 PM PT", "2025-03-09T19:07:00-07:00"),
    ("March 8, 2025 7:07 PM PT", "2025-03-08T19:07:00-08:00"),
    ("Wed 15 Oct 2025 19.07 BST", "2025-10-15T19:07:00+01:00"),
    ("15.10.2025 19:07", "2025-10-15T19:07:00"),
    ("15. 10. 2025", "2025-10-15"),
    ("5.6.2025", "2025-06-05"),
    ("15.10.25", "2025-10-15"),
    ("15/10/2025", "2025-10-15"),
    ("10/15/2025", "2025-10-15"),
    ("10/10/2025", "2025-10-10"),
    ("15-10-2025 19:07", "2025-10-15T19:07:00"),
    ("2025 October 15", "2025-10-15"),
    ("2025-Oct-15", "2025-10-15"),
  ])
  func pages(text: String, expected: String) {
    #expect(PublicationTime(parsing: text)?.iso8601 == expected)
  }

  @Test(arguments: [
    "15. Oktober 2025, 19:07 Uhr", "15 octobre 2025 à 19h07", "15 de octubre de 2025, 19:07",
    "15 de outubro de 2025 às 19h07", "15 ottobre 2025 ore 19:07", "15 oktober 2025 om 19:07",
    "15 октября 2025 г., 19:07", "15 oktober 2025 kl. 19.07", "15. okt. 2025 kl. 19:07",
    "15. lokakuuta 2025 klo 19.07", "Mittwoch, 15. Oktober 2025 19:07",
    "mercredi 15 octobre 2025, 19:07", "miércoles, 15 de octubre de 2025 - 19:07",
    "15. október 2025 19:07", "среда, 15 октября 2025, 19:07", "19:07 15.10.2025",
  ])
  func languages(text: String) {
    #expect(PublicationTime(parsing: text)?.iso8601 == "2025-10-15T19:07:00")
  }

  @Test(arguments: [
    ("1er août 2025", 8), ("1. März 2025", 3), ("1 févr. 2025", 2), ("1 mrt. 2025", 3),
    ("1 de março de 2025", 3), ("1 gennaio 2025", 1), ("1 мая 2025", 5), ("1 maj 2025", 5),
    ("1. joulukuuta 2025", 12), ("1 ene. 2025", 1), ("1 aou\u{302}t 2025", 8),
    ("1. desember 2025", 12),
    ("mar 1 oct 2025", 10), ("1 Set 2025", 9), ("1 dez. 2025", 12), ("1 mei 2025", 5),
  ])
  func months(text: String, month: Int) {
    #expect(
      PublicationTime(parsing: text) == .day(year: 2025, month: month, day: 1))
  }

  @Test func secondsBeforeYearOneAreNoDate() {
    #expect(PublicationTime(parsing: "-62135596800")?.description == "0001-01-01T00:00:00Z")
    #expect(PublicationTime(parsing: "-62135596801") == nil)
    #expect(PublicationTime(parsing: "-97625550223") == nil)
  }

  @Test(arguments: ["1760555220", "1760555220123", "1760555220123456", "1760555220.25"])
  func secondsSince1970(text: String) {
    #expect(
      PublicationTime(parsing: text)
        == .instant(secondsSince1970: Self.evening, offsetSeconds: 0))
  }

  @Test(arguments: [
    "", " ", "yesterday", "2 hours ago", "2025", "2025-10", "October 2025", "15 October",
    "10/11/2025", "2025-13-01", "2025-02-29", "31.04.2025", "2025-10-15 25:00", "0000-01-01",
    "2025-10-15T19:07:00+25:00", "2025-10-15T19:61", "1.2.2025.7", "Oct 15, 19:07", "42",
    "9999-12-31T24:00:00Z", "123456789012345678901234567890", "--", "15 October 2025 and more",
    "null", "NaN",
  ])
  func unreadable(text: String) {
    #expect(PublicationTime(parsing: text) == nil)
  }

  @Test func longTextIsNoDate() {
    #expect(PublicationTime(parsing: String(repeating: "1", count: 1_000_000)) == nil)
    #expect(PublicationTime(parsing: "2025-10-15" + String(repeating: " ", count: 500)) == nil)
  }

  @Test func offsetMovesTheInstant() {
    #expect(
      PublicationTime(parsing: "2025-10-15T22:07:00+03:00")
        == .instant(secondsSince1970: Self.evening, offsetSeconds: 10_800))
    #expect(
      PublicationTime(parsing: "2025-10-15T19:07:00")
        == .instant(secondsSince1970: Self.evening, offsetSeconds: nil))
  }
}
