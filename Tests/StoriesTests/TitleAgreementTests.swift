import Articles
import Testing
import TextAnalysis

@testable import Stories

@Suite struct TitleAgreementTests {
  private func values(_ titles: [String]) -> [Double] {
    let corpus = TestCorpus(
      titles.enumerated().map { Article(id: ArticleID("\($0)"), title: $1, body: "b") })
    return TitleAgreement(
      corpus.corpus.documents.map { Set($0.title.map(\.term)).sorted() }
    ) { _ in 1 }.values()
  }

  @Test func aTitleIsWorthTheSharedTermsThatItHas() {
    // Shared with one other of two: aground, Northgate; ferry with both.
    let found = values([
      "Ferry aground off Northgate", "Ferry aground", "Northgate ferry inquiry opens", "",
    ])
    #expect(found.count == 4 && found[3] == 0)
    #expect(abs(found[0] - 1) < 1e-12)
    #expect(found[0] > found[1] && found[1] == found[2])
  }

  @Test func titlesWithNothingInCommonAreEqual() {
    #expect(values(["Ferry aground", "Bread baked"]) == [0, 0])
    #expect(values(["Alone"]) == [1])
    #expect(values([]) == [])
  }
}
