import Articles
import TestSupport
import Testing

@testable import Clustering

@Suite struct IdenticalTextsTests {
  private let brief =
    Array(repeating: "ferry", count: 3) + ["aground", "off", "the", "cape"] + [
      "near", "Northgate", "all", "safe", "says", "coast", "guard", "on", "Monday",
    ]

  @Test func emptyAndTinyTexts() {
    #expect(WrittenText.originals(of: [WrittenText]()).isEmpty)
    #expect(WrittenText.originals(of: [.init(body: [])]) == [nil])
    let tiny = ["", "a", "17", "!", "ferry"].map { WrittenText(body: [$0]) }
    #expect(WrittenText.originals(of: tiny) == Array(repeating: nil, count: 5))
    #expect(WrittenText.originals(of: tiny + tiny).prefix(5).allSatisfy { $0 == nil })
    let sameWord = Array(repeating: "ferry", count: 100)
    let repeated: [WrittenText] = [.init(body: sameWord), .init(body: sameWord + ["ferry"])]
    #expect(WrittenText.originals(of: repeated) == [nil, nil])
  }

  @Test func shortTextsAreTheSameOnOneDayOnly() {
    let result = WrittenText.originals(of: [
      .init(title: "Morning briefing", body: [], day: 1),
      .init(title: "Morning briefing", body: [], day: 1),
      .init(title: "Morning briefing", body: [], day: 2),
      .init(title: "Evening briefing", body: [], day: 2),
      .init(title: "Morning briefing", body: []),
      .init(title: "Morning briefing", body: []),
    ])
    #expect(result == [nil, 0, nil, nil, nil, 4])
  }

  @Test func aShortWireTextIsKnownUnderAnyTitle() {
    let texts = (0..<1_000).map {
      WrittenText(title: "Headline \($0)", body: brief, source: "outlet\($0)", day: 1)
    }
    let later = WrittenText(title: "Headline", body: brief, source: "outlet", day: 2)
    let expected: [Int?] = [nil] + Array(repeating: 0, count: 999)
    #expect(WrittenText.originals(of: texts) == expected)
    #expect(WrittenText.originals(of: texts + [later]) == expected + [nil])
  }

  @Test func severalShortWireTexts() {
    let texts = (0..<60).map {
      WrittenText(title: "H\($0)", body: brief + ["no", "\($0 % 20)"], source: "o\($0)", day: 1)
    }
    let expected: [Int?] = (0..<60).map { $0 < 20 ? nil : $0 % 20 }
    #expect(WrittenText.originals(of: texts) == expected)
  }

  @Test func whatAnOutletSaysUnderSeveralTitlesIsNoWireText() {
    let texts = (0..<9).map {
      WrittenText(title: "Headline \($0)", body: brief, source: "outlet\($0 % 3)", day: 1)
    }
    #expect(WrittenText.originals(of: texts).allSatisfy { $0 == nil })
    let few = (0..<9).map {
      WrittenText(title: "H\($0)", body: ["Read", "more"], source: "o\($0)", day: 1)
    }
    #expect(WrittenText.originals(of: few).allSatisfy { $0 == nil })
  }
}
