import Articles
import Testing

@testable import Clustering

@Suite("Time evidence")
struct TimeEvidenceTests {
  private func spans(_ days: some Sequence<Int>) -> [PublicationSpan] {
    days.map {
      PublicationSpan(.instant(secondsSince1970: Int64($0) * 86_400, offsetSeconds: nil))
    }
  }

  @Test("without pairs that agree, near counts for and far against")
  func prior() {
    let time = TimeEvidence(spans: spans(0..<200), agreeingPairs: [])
    #expect(time.ratio(ofGap: 0.1) > 1)
    #expect(time.ratio(ofGap: 40) < -1)
  }

  @Test("where agreeing pairs lie as far apart as any others, the table is flat")
  func badDates() {
    let spans = spans(0..<200)
    let anyPairs = (0..<200).flatMap { first in
      (first + 1..<max(200, first + 1)).map { (gap: Double($0 - first), weight: 1.0) }
    }
    let time = TimeEvidence(spans: spans, agreeingPairs: anyPairs)
    for gap in [1.2, 2.5, 5, 10, 30, 100] {
      #expect(abs(time.ratio(ofGap: gap)) < 0.1)
    }
  }

  @Test("evidence never rises with the gap, whatever the pairs that agree")
  func falling() {
    let weekly = (0..<40).map { _ in (gap: 7.0, weight: 1.0) }
    let time = TimeEvidence(spans: spans(0..<60), agreeingPairs: weekly)
    let ratios = stride(from: 0.1, to: 400, by: 0.4).map { time.ratio(ofGap: $0) }
    #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(time.ratio(ofGap: 0.1) > time.ratio(ofGap: 30))
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
