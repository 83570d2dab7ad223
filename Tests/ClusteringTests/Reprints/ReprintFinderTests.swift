import Articles
import TestSupport
import Testing

@testable import Clustering

@Suite struct ReprintFinderTests {
  @Test(arguments: [40, 120, 600])
  func findsEditedCopies(wordCount: Int) {
    var random = SeededGenerator(seed: 1)
    let wire = random.words(wordCount)
    var paragraphChanged = wire
    paragraphChanged.replaceSubrange(
      wordCount / 4..<wordCount / 4 + wordCount / 7, with: random.words(wordCount / 7))
    var wordsChanged = wire
    for place in stride(from: 7, to: wordCount, by: 14) { wordsChanged[place] = "edited" }
    let title = wire.prefix(5).joined(separator: " ")
    let result = WrittenText.originals(of: [
      .init(title: title, body: wire),
      .init(title: wire[3..<9].joined(separator: " "), body: wire),
      .init(title: title, body: Array(wire.prefix(max(32, wordCount / 2)))),
      .init(title: "", body: paragraphChanged),
      .init(title: title, body: wordsChanged),
      .init(title: title, body: wire + random.words(wordCount)),
      .init(title: title, body: random.words(wordCount)),
    ])
    #expect(result == [nil, 0, 0, 0, 0, 0, nil])
  }

  @Test func aSharedHeadlineAndQuoteProveNothing() {
    var random = SeededGenerator(seed: 2)
    let title = "Minister resigns after vote on harbour plan ends in a rout for the coalition"
    let quote = random.words(40)
    let result = WrittenText.originals(of: [
      .init(title: title, body: quote + random.words(50)),
      .init(title: title, body: random.words(50) + quote),
    ])
    #expect(result == [nil, nil])
  }

  @Test func chainsOfHalfCopiesDoNotJoin() {
    var random = SeededGenerator(seed: 3)
    let text = random.words(400)
    // Neighbours share three quarters, the ends half.
    let windows = [0, 50, 100].map { Array(text[$0..<$0 + 200]) }
    #expect(WrittenText.originals(of: windows.map { .init(body: $0) }) == [nil, 0, nil])
  }

  @Test func whatIsMergedOfTwoTextsCopiesOneThatItHoldsEntire() {
    var random = SeededGenerator(seed: 4)
    let (one, other) = (random.words(300), random.words(300))
    let result = WrittenText.originals(of: [
      .init(body: one), .init(body: other), .init(body: one + other),
      .init(body: Array(other.prefix(210) + one.prefix(210))),
    ])
    #expect(result == [nil, nil, 0, nil])
  }

  @Test func textsThatAMergedOneHoldsDoNotMeetInIt() {
    var random = SeededGenerator(seed: 5)
    let (one, other) = (random.words(300), random.words(300))
    let result = WrittenText.originals(of: [
      .init(body: one + other), .init(body: one), .init(body: other),
      .init(body: Array(one.prefix(150))),
    ])
    #expect(result == [nil, 0, nil, 0])
  }

  @Test func otherNumbersInTheSameWordsAreAnotherReport() {
    var random = SeededGenerator(seed: 6)
    let frame = random.words(300)
    func report(_ numbers: [String]) -> [String] {
      numbers.enumerated().reduce(into: frame) { $0[$1.offset * 20 + 3] = $1.element }
    }
    let figures = ["12,400", "3.1", "217", "48", "2025", "19"]
    let changed = ["13,900", "2.8", "204", "51", "2025", "26"]
    let result = WrittenText.originals(of: [
      .init(body: report(figures)), .init(body: report(changed)),
      .init(body: report(["12,400", "3.1", "217", "50", "2025", "19"])),
    ])
    #expect(result == [nil, nil, 0])
  }

  @Test func furnitureMakesNoCopies() {
    var random = SeededGenerator(seed: 7)
    let notice = random.words(100)
    let texts = (0..<60).map { index in
      let own = random.words(25)
      return WrittenText(
        title: own.prefix(6).joined(separator: " "), body: own + notice, source: "o\(index % 7)",
        day: 1 + index / 7)
    }
    #expect(WrittenText.originals(of: texts).allSatisfy { $0 == nil })
  }

  @Test func timeOutletAndLanguageCount() {
    var random = SeededGenerator(seed: 8)
    let wire = random.words(250)
    let end = random.words(12)
    func originals(_ later: WrittenText) -> [Int?] {
      var options = ClusteringOptions(threads: 1)
      options.windowDays = 10
      return WrittenText.originals(
        of: [.init(title: "One", body: wire, source: "a", day: 3), later], options: options)
    }
    #expect(originals(.init(body: wire + end, source: "b", day: 12)) == [nil, 0])
    #expect(originals(.init(body: wire + end, source: "b", day: 20)) == [nil, nil])
    #expect(originals(.init(body: wire + end, source: "a", day: 4)) == [nil, 0])
    #expect(originals(.init(body: wire + end, source: "a", day: 10)) == [nil, nil])
    #expect(originals(.init(body: wire + end, source: "b")) == [nil, 0])
    #expect(originals(.init(body: wire, source: "b", day: 3, language: "de")) == [nil, nil])
    // The same to the letter is the same whenever it appears.
    #expect(originals(.init(title: "One", body: wire, source: "a", day: 28)) == [nil, 0])
  }

  @Test func theResultDependsNeitherOnThreadsNorOnWhatElseThereIs() {
    var random = SeededGenerator(seed: 9)
    var texts: [WrittenText] = []
    for index in 0..<400 {
      if let earlier = texts.randomElement(using: &random), index % 2 == 1 {
        var body = Array(earlier.body.prefix(Int.random(in: 60...200, using: &random)))
        for _ in 0..<body.count / 20 {
          body[Int.random(in: body.indices, using: &random)] = random.words(1)[0]
        }
        texts.append(.init(body: body + random.words(Int.random(in: 0...20, using: &random))))
      } else {
        texts.append(.init(body: random.words(Int.random(in: 60...220, using: &random))))
      }
    }
    let expected = WrittenText.originals(of: texts, options: ClusteringOptions(threads: 1))
    #expect(expected.count { $0 != nil } > 120)
    for (place, original) in expected.enumerated() {
      guard let original else { continue }
      #expect(original < place && expected[original] == nil)
    }
    for threads in [2, 5] {
      let options = ClusteringOptions(threads: threads)
      #expect(WrittenText.originals(of: texts, options: options) == expected)
    }
    let more = texts + (0..<100).map { _ in WrittenText(body: random.words(150)) }
    #expect(WrittenText.originals(of: more) == expected + Array(repeating: nil, count: 100))
  }

  @Test func tenThousandCopies() {
    var random = SeededGenerator(seed: 10)
    let wire = random.words(70)
    let same = (0..<10_000).map { _ in WrittenText(title: "Ferry aground", body: wire) }
    let expected: [Int?] = [nil] + Array(repeating: 0, count: 9_999)
    #expect(WrittenText.originals(of: same) == expected)
    let edited = (0..<1_000).map { index in
      WrittenText(title: "Ferry \(index)", body: wire + random.words(2))
    }
    #expect(WrittenText.originals(of: edited) == Array(expected.prefix(1_000)))
    // Nor do as many that look alike and are none, each with a number of its own, take long.
    let numbered = (0..<1_000).map { WrittenText(body: wire + ["number", "\($0)"]) }
    #expect(WrittenText.originals(of: numbered).allSatisfy { $0 == nil })
  }
}
