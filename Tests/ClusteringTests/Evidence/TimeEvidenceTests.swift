import Articles
import Testing

@testable import Clustering

@Suite("Time evidence")
struct TimeEvidenceTests {
  /// The evidence of articles that may all meet, or of those that a window lets.
  private func evidence(
    _ spans: [PublicationSpan], window: Double = 10_000, articles: Int = 10_000,
    _ agreeingPairs: [(gap: Double, weight: Double)] = []
  ) -> TimeEvidence {
    TimeEvidence(
      order: TimeOrder(spans: spans, windowDays: window, windowArticles: articles), spans: spans,
      agreeingPairs: agreeingPairs)
  }

  private func spans(_ days: some Sequence<Int>) -> [PublicationSpan] {
    days.map {
      PublicationSpan(.instant(secondsSince1970: Int64($0) * 86_400, offsetSeconds: nil))
    }
  }

  @Test("without pairs that agree, near counts for and far against")
  func prior() {
    let time = evidence(spans(0..<200))
    #expect(time.ratio(ofGap: 0.1) > 1)
    #expect(time.ratio(ofGap: 40) < -1)
  }

  @Test("where agreeing pairs lie as far apart as any others, the table is flat")
  func badDates() {
    let spans = spans(0..<200)
    let anyPairs = (0..<200).flatMap { first in
      (first + 1..<max(200, first + 1)).map { (gap: Double($0 - first), weight: 1.0) }
    }
    let time = evidence(spans, anyPairs)
    for gap in [1.2, 2.5, 5, 10, 30, 100] {
      #expect(abs(time.ratio(ofGap: gap)) < 0.1)
    }
  }

  @Test("evidence never rises with the gap, whatever the pairs that agree")
  func falling() {
    let weekly = (0..<40).map { _ in (gap: 7.0, weight: 1.0) }
    let time = evidence(spans(0..<60), weekly)
    let ratios = stride(from: 0.1, to: 400, by: 0.4).map { time.ratio(ofGap: $0) }
    #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(time.ratio(ofGap: 0.1) > time.ratio(ofGap: 30))
  }

  @Test("to be of one day says little where only those of a few days may meet")
  func window() {
    let days = spans((0..<400).flatMap { Array(repeating: $0, count: 5) })
    let near = evidence(days).ratio(ofGap: 0.1)
    #expect(near > 3)
    #expect(evidence(days, window: 3).ratio(ofGap: 0.1) < 2)
    #expect(evidence(days, articles: 15).ratio(ofGap: 0.1) < 2)
    #expect(evidence(days, window: 399).ratio(ofGap: 0.1) == near)
  }

  @Test("of many articles some are looked at, and say the same")
  func sampled() {
    let (few, many) = (
      spans((0..<300).flatMap { Array(repeating: $0, count: 6) }),
      spans((0..<300).flatMap { Array(repeating: $0, count: 12) })
    )
    for gap in [0.1, 1.2, 5, 30, 200] {
      #expect(abs(evidence(few).ratio(ofGap: gap) - evidence(many).ratio(ofGap: gap)) < 0.2)
    }
  }

  @Test("a day and an instant in it are no gap; whole days are days apart")
  func gaps() {
    let day = PublicationSpan(.day(year: 1970, month: 1, day: 2))
    let noon = PublicationSpan(.instant(secondsSince1970: 129_600, offsetSeconds: nil))
    let next = PublicationSpan(.day(year: 1970, month: 1, day: 3))
    #expect(day.gap(to: noon) == 0)
    #expect(abs(day.gap(to: next) - 1) < 0.001)
    #expect(next.gap(to: noon) > 0.9)
  }
}
