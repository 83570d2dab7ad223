import Articles
import Testing

@testable import Newsfold

@Suite struct CorpusVariantsTests {
  /// A corpus with stories of the given sizes.
  private func corpus(_ sizes: [Int], title: String = "t", body: String = "b") -> LabelledCorpus {
    var articles: [Article] = []
    var stories: [ArticleID: String] = [:]
    for (story, size) in sizes.enumerated() {
      for report in 0..<size {
        let id = ArticleID("\(story)-\(report)")
        articles.append(
          Article(
            id: id, title: title.isEmpty ? "" : "\(title)\(story)", body: body, source: "s"))
        stories[id] = "story\(story)"
      }
    }
    return LabelledCorpus(name: "c", family: "f", articles: articles, stories: stories)
  }

  private func variants(_ corpus: LabelledCorpus, seed: UInt64 = 1) -> [String: LabelledCorpus] {
    let all = CorpusVariants(corpus: corpus, seed: seed).all
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  @Test func largeStoriesFewReportsAndHeadlines() throws {
    let corpus = corpus(Array(repeating: 9, count: 12) + Array(repeating: 2, count: 20))
    let variants = variants(corpus)
    #expect(
      Set(variants.keys)
        == ["c big", "c thin", "c head", "c sparse", "c 8 tiny", "c 14 tiny"])
    #expect(variants.values.allSatisfy { $0.family == "f" })
    let big = try #require(variants["c big"])
    #expect(big.stories.count == 12 && big.articles.count == 108)
    let thin = try #require(variants["c thin"])
    #expect(thin.stories.count == 32)
    #expect(Set(thin.stories.map(\.count)).isSubset(of: [1, 2, 3, 4]))
    #expect(thin.stories.map(\.count).max() == 4)
    let sparse = try #require(variants["c sparse"])
    #expect(sparse.stories.count == 32 && sparse.articles.count < 64 && sparse.share < 1)
    #expect(sparse.stories.allSatisfy { $0.count <= 3 })
    let tiny = try #require(variants["c 8 tiny"])
    #expect(tiny.stories.count == 8 && tiny.articles.count <= 24 && tiny.share < sparse.share)
    let head = try #require(variants["c head"])
    #expect(head.articles.count == 148 && head.articles.allSatisfy { $0.body.isEmpty })
    #expect(head.stories.count == 32)
  }

  @Test func whatWouldBeTheCorpusItselfOrTooSmallIsLeftOut() {
    #expect(
      variants(corpus(Array(repeating: 1, count: 30), title: "")).keys.allSatisfy {
        $0.hasSuffix("tiny")
      })
    #expect(variants(corpus(Array(repeating: 12, count: 9))).isEmpty)
    #expect(
      variants(corpus(Array(repeating: 9, count: 12), title: "")).keys.sorted() == [
        "c sparse", "c thin",
      ])
  }

  @Test func partsOfLargeCorpora() throws {
    let variants = variants(corpus(Array(repeating: 2, count: 1001), body: ""))
    #expect(variants["c 60 stories"]?.stories.count == 60)
    #expect(variants["c 500 stories"]?.stories.count == 500)
    #expect(variants["c 500 stories"]?.articles.count == 1000)
    #expect(self.variants(corpus(Array(repeating: 2, count: 1000)))["c 60 stories"] == nil)
  }

  @Test func theSeedDecidesTheDraw() {
    let corpus = corpus(Array(repeating: 9, count: 20))
    func ids(_ seed: UInt64) -> [ArticleID]? {
      variants(corpus, seed: seed)["c thin"]?.articles.map(\.id)
    }
    #expect(ids(1) == ids(1))
    #expect(ids(1) != ids(2))
  }
}
