import Articles
import TestSupport
import Testing

@Suite struct PublicationTimeTests {
  private static func randomTime(using generator: inout SeededGenerator) -> PublicationTime {
    let days = Int64.random(in: -719_161...2_932_895, using: &generator)
    if Bool.random(using: &generator) {
      let day = CalendarDay(daysSince1970: days)
      return .day(year: day.year, month: day.month, day: day.day)
    }
    let offset: Int? =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: nil
      case 1: 0
      case 2: Int.random(in: -56...56, using: &generator) * 900
      default: Int.random(in: -86_399...86_399, using: &generator)
      }
    return .instant(
      secondsSince1970: days * 86_400 + Int64.random(in: 0..<86_400, using: &generator),
      offsetSeconds: offset)
  }

  @Test func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let time = Self.randomTime(using: &generator)
      #expect(PublicationTime(parsing: time.iso8601) == time, "\(time)")
      #expect(time.description == time.iso8601)
    }
  }

  @Test func aDayIsWhole() {
    let time = PublicationTime.day(year: 2025, month: 10, day: 15)
    #expect(time.earliest == 1_760_486_400)
    #expect(time.latest == time.earliest + 86_399)
    #expect(time.day.description == "2025-10-15")
  }

  @Test func theDayIsTheSources() {
    let night = PublicationTime(parsing: "2025-10-15T23:30:00-05:00")
    #expect(night?.day.description == "2025-10-15")
    #expect(night?.earliest == night?.latest)
    #expect(PublicationTime(parsing: "1969-12-31T23:59:59Z")?.earliest == -1)
  }

  @Test func extremesDoNotTrap() {
    let extremes: [PublicationTime] = [
      .instant(secondsSince1970: .max, offsetSeconds: .max),
      .instant(secondsSince1970: .min, offsetSeconds: .min),
      .day(year: .max, month: .max, day: .max), .day(year: .min, month: .min, day: .min),
      .day(year: 2025, month: 2, day: 31),
    ]
    for time in extremes {
      #expect(PublicationTime(parsing: time.iso8601) != nil)
      #expect(time.earliest <= time.latest)
    }
    #expect(extremes.last?.iso8601 == "2025-02-28")
    #expect(extremes.shuffled().sorted() == extremes.sorted())
  }

  @Test func orderIsTotal() {
    var generator = SeededGenerator(seed: 2)
    let times = (0..<300).map { _ in Self.randomTime(using: &generator) }
    let sorted = times.sorted()
    #expect(sorted == times.shuffled(using: &generator).sorted())
    #expect(sorted.map(\.earliest) == times.map(\.earliest).sorted())
    for left in times.prefix(60) {
      for right in times.prefix(60) {
        #expect([left < right, right < left, left == right].filter(\.self).count == 1)
      }
    }
  }

  @Test func randomTextDoesNotTrap() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "2025", "10", "15", "-", "/", ".", ":", " ", "T", "Z", "+", "Oct", "mar", "pm", "a", "m", ",",
      "19", "07", "EDT", "(", ")", "99999999999999999999", "年", "h", "\u{0}", "é", "à", "20251015",
      "0",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<14, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      if let time = PublicationTime(parsing: text) {
        #expect(PublicationTime(parsing: time.iso8601) == time, "\(text)")
      }
      if let time = PublicationTime(findingIn: text) {
        #expect(PublicationTime(parsing: time.iso8601) == time, "\(text)")
      }
    }
  }
}
