import TestSupport
import Testing

@testable import Clustering

@Suite("Order of groups across languages")
struct GroupOrderTests {
  @Test("ranges hold exactly the groups of other languages that are near or undated")
  func ranges() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let languages = Int.random(in: 1...4, using: &random)
      let entries = (0..<Int.random(in: 0...30, using: &random)).map { index in
        GroupOrder.Entry(
          members: [index], language: Int.random(in: 0..<languages, using: &random),
          day: Int.random(in: 0..<4, using: &random) == 0
            ? nil : Double(Int.random(in: 0..<12, using: &random)))
      }
      let order = GroupOrder(entries.shuffled(using: &random), languageCount: languages)
      #expect(Set(order.entries.map { $0.members[0] }) == Set(entries.indices))
      for place in order.entries.indices {
        let ranges = order.ranges(around: place, window: 2)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        let entry = order.entries[place]
        let expected = order.entries.indices.filter { other in
          order.entries[other].language != entry.language
            && (entry.day.map { day in
              order.entries[other].day.map { abs($0 - day) <= 2 } ?? true
            } ?? true)
        }
        #expect(ranges.flatMap(\.self) == expected)
      }
    }
  }

  @Test("gaps are days, and two where a date is missing")
  func gaps() {
    let order = GroupOrder(
      [
        GroupOrder.Entry(members: [0], language: 0, day: 10),
        GroupOrder.Entry(members: [1], language: 1, day: 13.5),
        GroupOrder.Entry(members: [2], language: 1, day: nil),
      ], languageCount: 2)
    #expect(order.gap(0, 1) == 3.5 && order.gap(1, 0) == 3.5)
    #expect(order.gap(0, 2) == 2 && order.gap(2, 1) == 2)
  }
}
