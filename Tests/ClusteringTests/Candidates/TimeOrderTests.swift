import Articles
import Similarity
import TestSupport
import Testing

@testable import Clustering

@Suite("Time order")
struct TimeOrderTests {
  private func instant(_ days: Double) -> PublicationSpan {
    PublicationSpan(.instant(secondsSince1970: Int64(days * 86_400), offsetSeconds: nil))
  }

  @Test("articles without a usable date stand apart, the others by time")
  func order() {
    let spans = [instant(9), nil, instant(2), instant(4)]
    let time = TimeOrder(spans: spans, windowDays: 3, windowArticles: 10)
    #expect(time.undated == [1])
    #expect(time.dated == [2, 3, 0])
    #expect(time.band.reach == [2, 2, 3])
  }

  @Test("a date vaguer than the window is no date")
  func vague() {
    let year = PublicationSpan(.day(year: 2020, month: 1, day: 1))
    #expect(TimeOrder(spans: [year], windowDays: 0, windowArticles: 1).dated == [0])
    var vague = year
    vague.radius = 180
    #expect(TimeOrder(spans: [vague], windowDays: 30, windowArticles: 1).undated == [0])
  }

  @Test("the band holds every pair that the window lets meet, and few articles where they are many")
  func band() {
    var generator = SeededGenerator(seed: 5)
    let spans = (0..<200).map { _ in instant(Double.random(in: 0...60, using: &generator)) }
    let time = TimeOrder(spans: spans, windowDays: 7, windowArticles: 1000)
    for (place, article) in time.dated.enumerated() {
      for later in place + 1..<max(place + 1, time.dated.count) {
        let meets = spans[article].gap(to: spans[time.dated[later]]) <= 7
        #expect(meets == (later < Int(time.band.reach[place])))
      }
    }
    let narrow = TimeOrder(spans: spans, windowDays: 7, windowArticles: 3)
    #expect(narrow.band.reach.enumerated().allSatisfy { Int($1) <= $0 + 4 })
  }
}
