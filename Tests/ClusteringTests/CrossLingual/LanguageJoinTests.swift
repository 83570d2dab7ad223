import TestSupport
import Testing

@testable import Clustering

@Suite("Joining groups of different languages")
struct LanguageJoinTests {
  private func match(_ first: Int32, _ second: Int32, _ logOdds: Float) -> LanguageJoin.Match {
    LanguageJoin.Match(first: first, second: second, logOdds: logOdds)
  }

  @Test("mutual best matches join, over several languages")
  func chain() {
    let joined = LanguageJoin.joined(
      [match(0, 1, 2), match(1, 2, 1), match(0, 3, -1)], languages: [0, 1, 2, 1])
    #expect(joined == [[0, 1, 2]])
  }

  @Test("what is not the other's best does not join")
  func notMutual() {
    // 2 has no better match than 0, which has one.
    let joined = LanguageJoin.joined([match(0, 1, 2), match(0, 2, 1)], languages: [0, 1, 1])
    #expect(joined == [[0, 1]])
  }

  @Test("two groups of one language never come together through a third")
  func oneGroupALanguage() {
    // 0 and 3 speak one language; 1 and 2, which are each other's best, would bring them together.
    let joined = LanguageJoin.joined(
      [match(0, 1, 3), match(1, 2, 2), match(2, 3, 1)], languages: [0, 1, 2, 0])
    #expect(joined == [[0, 1, 2]])
  }

  @Test("stories are disjoint, have one group a language, and do not depend on order")
  func invariants() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      let languages = (0..<20).map { _ in Int.random(in: 0..<4, using: &random) }
      var matches: [LanguageJoin.Match] = []
      for first in 0..<20 {
        for second in (first + 1)..<20 where languages[first] != languages[second] {
          guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
          // Few values, so that there are ties.
          let logOdds = Float(Int.random(in: -3...6, using: &random))
          matches.append(match(Int32(first), Int32(second), logOdds))
        }
      }
      let joined = LanguageJoin.joined(matches, languages: languages)
      let places = joined.flatMap(\.self)
      #expect(Set(places).count == places.count)
      for story in joined {
        #expect(Set(story.map { languages[Int($0)] }).count == story.count && story.count > 1)
      }
      matches.shuffle(using: &random)
      #expect(LanguageJoin.joined(matches, languages: languages) == joined)
    }
  }
}
