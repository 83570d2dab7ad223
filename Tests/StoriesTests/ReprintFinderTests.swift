import Articles
import TestSupport
import Testing
import TextAnalysis

@testable import Stories

@Suite struct ReprintFinderTests {
  private func originals(_ texts: [(title: String, body: [String])]) -> [Int?] {
    let articles = texts.enumerated().map { index, text in
      Article(id: ArticleID("\(index)"), title: text.title, body: text.body.joined(separator: " "))
    }
    let documents = TestCorpus(articles).corpus.documents
    return ReprintFinder(documents: documents).originals(of: Array(articles.indices))
  }

  @Test(arguments: [40, 120, 600])
  func findsEditedCopies(wordCount: Int) {
    var random = SeededGenerator(seed: 1)
    let wire = random.text(wordCount)
    var paragraphChanged = wire
    paragraphChanged.replaceSubrange(
      wordCount / 4..<wordCount / 4 + wordCount / 6, with: random.text(wordCount / 6))
    var wordsChanged = wire
    for place in stride(from: 7, to: wordCount, by: 12) { wordsChanged[place] = "edited\(place)" }
    let result = originals([
      ("Ferry aground off Northgate", wire),
      ("Another headline altogether for this one", wire),
      ("Ferry aground off Northgate", Array(wire.prefix(wordCount * 3 / 4))),
      ("", paragraphChanged),
      ("Ferry aground", wordsChanged),
      ("Ferry aground off Northgate", wire + random.text(wordCount)),
      ("Ferry aground off Northgate", random.text(wordCount)),
    ])
    #expect(result == [nil, 0, 0, 0, 0, 0, nil])
  }

  @Test func aSharedHeadlineAndQuoteProveNothing() {
    var random = SeededGenerator(seed: 2)
    let title = "Minister resigns after vote on harbour plan ends in a rout for the coalition"
    let quote = random.text(20)
    let result = originals([
      (title, quote + random.text(25)), (title, random.text(25) + quote),
    ])
    #expect(result == [nil, nil])
  }

  @Test func doesNotJudgeShortBodies() {
    let body = (0..<29).map { "w\($0)" }
    #expect(originals([("A", body), ("A", body)]) == [nil, nil])
    #expect(originals([("A", body + ["end"]), ("A", body + ["end"])]) == [nil, 0])
    let sameWord = Array(repeating: "w", count: 100)
    #expect(originals([("A", sameWord), ("A", sameWord)]) == [nil, nil])
  }

  @Test func chainsOfHalfCopiesDoNotJoin() {
    var random = SeededGenerator(seed: 3)
    let text = random.text(400)
    // Neighbours share three quarters, the ends half.
    let windows = [0, 50, 100].map { Array(text[$0..<$0 + 200]) }
    #expect(originals(windows.map { ("", $0) }) == [nil, 0, nil])
  }

  @Test(arguments: [24, 100])
  func signaturesAndIndexFindWhatComparingAllFinds(mostWithoutIndex: Int) {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      var bodies: [[String]] = []
      for _ in 0..<60 {
        if let earlier = bodies.randomElement(using: &random), Bool.random(using: &random) {
          var edited = Array(earlier.prefix(Int.random(in: 20...200, using: &random)))
          let changes = Int.random(in: 0...edited.count / 4, using: &random)
          for _ in 0..<changes {
            edited[Int.random(in: edited.indices, using: &random)] = "new\(random.next() % 1_000)"
          }
          bodies.append(edited + random.text(Int.random(in: 0...60, using: &random)))
        } else {
          bodies.append(random.text(Int.random(in: 20...200, using: &random), vocabulary: 60))
        }
      }
      let articles = bodies.enumerated().map {
        Article(id: ArticleID("\($0)"), title: "t\($0 % 7) t t2", body: $1.joined(separator: " "))
      }
      let documents = TestCorpus(articles).corpus.documents
      let judged = documents.map(ReprintFinder.judged)
      var firsts: [Int] = []
      let expected: [Int?] = documents.indices.map { place in
        guard let report = judged[place] else { return nil }
        let first = firsts.first { judged[$0].map { ReprintFinder.isCopy($0, report) } ?? false }
        if first == nil { firsts.append(place) }
        return first
      }
      let found = ReprintFinder(documents: documents, mostWithoutIndex: mostWithoutIndex)
        .originals(of: Array(documents.indices))
      #expect(found == expected)
      #expect(expected.contains { $0 != nil })
    }
  }
}
