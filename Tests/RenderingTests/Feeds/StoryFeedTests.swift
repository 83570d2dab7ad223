import Articles
import Foundation
import Stories
import Testing

@testable import Rendering

@Suite struct StoryFeedTests {
  private static let undated = Invented.story([Invented.report("z", "Undated", "Kronika")])

  @Test func timesAreThoseOfTheStandards() {
    let instant = PublicationTime.instant(secondsSince1970: 1_760_536_800, offsetSeconds: 7_200)
    #expect(FeedTime.rfc3339(instant) == "2025-10-15T16:00:00+02:00")
    #expect(FeedTime.rfc822(instant) == "Wed, 15 Oct 2025 14:00:00 GMT")
    let unknown = PublicationTime.instant(secondsSince1970: 1_760_536_800, offsetSeconds: nil)
    #expect(FeedTime.rfc3339(unknown) == "2025-10-15T14:00:00Z")
    let day = PublicationTime.day(year: 1969, month: 12, day: 31)
    #expect(FeedTime.rfc3339(day) == "1969-12-31T00:00:00Z")
    #expect(FeedTime.rfc822(day) == "Wed, 31 Dec 1969 00:00:00 GMT")
    #expect(FeedTime.rfc3339(nil) == "1970-01-01T00:00:00Z")
  }

  /// Foundation's calendar knows the same days.
  @Test(arguments: (-11...25).map { Int64($0) * 7_777_777_777 })
  func weekdaysAreThoseOfTheCalendar(seconds: Int64) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let date = Date(timeIntervalSince1970: Double(seconds))
    // Foundation's Gregorian calendar is the Julian one before 1582.
    guard calendar.component(.year, from: date) > 1582 else { return }
    let day = calendar.component(.weekday, from: date)
    let text = FeedTime.rfc822(.instant(secondsSince1970: seconds, offsetSeconds: 0))
    #expect(text.hasPrefix(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day - 1]))
  }

  @Test func anUndatedStoryTakesNoTimeFromTheClock() {
    let report = StoryReport(version: "1", stories: [Self.undated])
    #expect(StoryAtom().text(report).contains("<updated>1970-01-01T00:00:00Z</updated>"))
    #expect(!StoryRSS().text(report).contains("pubDate"))
    let both = StoryReport(version: "1", stories: [Invented.ferry, Self.undated])
    #expect(
      StoryAtom().text(both).components(separatedBy: "<updated>2025-10-15T19:07:00Z").count == 4)
  }

  @Test func everyStoryIsAnEntryWithALastingID() {
    let report = StoryReport(version: "1", stories: [Invented.ferry, Self.undated])
    for text in [StoryAtom().text(report), StoryRSS().text(report)] {
      for story in report.stories {
        #expect(text.contains(">urn:newsfold:story:\(story.id.rawValue)<"))
      }
    }
  }
}
