import Articles
import Clustering
import Stories
import Testing

@testable import Newsfold

@Suite struct ExplanationTests {
  private static let news = InventedNews(events: 14, reportsOfEach: 1...6, seed: 8)
  private static let study = Result { try StoryEngine(threads: 2).study(news.articles) }

  private func pairs(of count: Int, step: Int) -> [(Int, Int)] {
    stride(from: 0, to: count * count, by: step).map { ($0 / count, $0 % count) }
      .filter { $0.0 != $0.1 }
  }

  @Test func sharesAddUpToTheSimilarity() throws {
    let study = try Self.study.get()
    for (first, second) in pairs(of: study.articles.count, step: 7) {
      let why = study.explanation(of: first, second, isSameStory: false)
      let sum = why.terms.reduce(0) { $0 + Double($1.share) }
      #expect(abs(sum - Double(why.similarity)) < 1e-4)
      #expect(why.terms.map(\.share) == why.terms.map(\.share).sorted(by: >))
      #expect(why.similarity == study.similarities(of: first, to: [second])[0])
    }
  }

  @Test func partsAddUpToTheEvidenceOfEveryPair() throws {
    let study = try Self.study.get()
    var count = 0
    for article in study.articles.indices {
      for neighbor in study.gathered.neighbors(of: article) {
        let parts = try #require(study.gathered.parts(article, neighbor.article))
        let sum = parts.reduce(0) { $0 + $1.logOdds }
        #expect(abs(min(sum, 20) - neighbor.logOdds) < 1e-3)
        #expect(study.gathered.isCandidate(article, neighbor.article))
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func partsAreTheSameFromBothSides() throws {
    let study = try Self.study.get()
    for (first, second) in pairs(of: study.articles.count, step: 31) {
      #expect(study.gathered.parts(first, second) == study.gathered.parts(second, first))
    }
  }

  /// Prim's way to the same trees, slowly.
  @Test func bondsAreTheHeaviestThatConnect() throws {
    let stories = try ExplainedStories(try Self.study.get())
    let study = try Self.study.get()
    for story in stories.stories where story.reports.count > 1 {
      let members = try story.reports.map { try study.place(of: $0.article.id) }
      let bonds = study.gathered.bonds(among: members)
      var odds: [Set<Int>: Float] = [:]
      for member in members {
        for neighbor in study.gathered.neighbors(of: member)
        where members.contains(neighbor.article) {
          odds[[member, neighbor.article]] = neighbor.logOdds
        }
      }
      var (inside, weight, edges) = (Set(members.prefix(1)), Float(0), 0)
      while let best = odds.filter({ inside.intersection($0.key).count == 1 }).max(by: {
        $0.value < $1.value
      }) {
        inside.formUnion(best.key)
        weight += best.value
        edges += 1
      }
      #expect(bonds.count == edges)
      #expect(abs(bonds.reduce(0) { $0 + $1.logOdds } - weight) < 1e-3)
      #expect(bonds.map(\.logOdds) == bonds.map(\.logOdds).sorted(by: >))
    }
  }

  @Test func anArticleIsExplainedByItsStory() throws {
    let stories = try ExplainedStories(try Self.study.get())
    for story in stories.stories {
      for report in story.reports {
        let why = try stories.explanation(of: report.article.id)
        #expect(why.story.id == story.id)
        #expect(
          Set(why.bonds.map(\.article.id))
            == Set(story.reports.map(\.article.id)).subtracting([report.article.id]))
        #expect(why.closest?.second == why.bonds.first?.article)
        #expect(why.closest.map { $0.isSameStory } != false)
        guard let runnerUp = why.runnerUp else { continue }
        #expect(runnerUp.story.id != story.id)
        #expect(!runnerUp.closest.isSameStory)
        if story.reports.count == 1 {
          let needs = [runnerUp.score, runnerUp.strongestPair, runnerUp.meanEvidence]
          let isMet = needs.allSatisfy { $0.isMet }
          #expect(!isMet)
        }
      }
    }
  }

  @Test func aStoryIsExplainedByItsBonds() throws {
    let stories = try ExplainedStories(try Self.study.get())
    var weakest = 0
    for story in stories.stories {
      let why = try stories.explanation(of: story.id)
      #expect((why.strongest == nil) == (story.reports.count == 1))
      guard let weak = why.weakest, let strong = why.strongest else { continue }
      weakest += 1
      #expect(weak.logOdds ?? 0 <= strong.logOdds ?? 0)
      #expect((1...story.reports.count / 2).contains(why.smallerSide.count))
      #expect(Set(why.smallerSide).intersection([weak.first.id, weak.second.id]).count == 1)
    }
    #expect(weakest > 2)
  }

  @Test func whatIsUnknownIsSaid() throws {
    let engine = StoryEngine(threads: 1)
    let articles = Self.news.articles
    #expect(throws: EngineError.unknownArticle(id: "nobody")) {
      try engine.explanation(of: ArticleID("nobody"), in: articles)
    }
    #expect(throws: EngineError.unknownStory(id: "nothing")) {
      try engine.explanation(of: StoryID("nothing"), in: articles)
    }
  }

  /// The same words in another order: no copy.
  private func rewritten(_ body: String) -> String {
    body.split(separator: " ").reversed().joined(separator: " ")
  }

  @Test func warningsTellWhatIsOutOfTheOrdinary() throws {
    var articles = Self.news.articles
    let first = articles[0]
    var copy = first
    copy.id = ArticleID("copy")
    var undated = articles[2]
    undated.id = ArticleID("undated")
    undated.published = nil
    undated.body = rewritten(undated.body)
    var foreign = first
    foreign.id = ArticleID("foreign")
    foreign.language = "de"
    var later = articles[1]
    later.id = ArticleID("later")
    later.body = rewritten(later.body)
    later.published = .instant(secondsSince1970: 1_860_000_000, offsetSeconds: 0)
    articles += [copy, undated, foreign, later]
    let engine = StoryEngine(threads: 2)
    func warnings(_ one: ArticleID, _ other: String) throws -> [PairExplanation.Warning] {
      try engine.explanation(of: one, ArticleID(other), in: articles).warnings
    }
    #expect(try warnings(first.id, "copy") == [.copies])
    #expect(try warnings(first.id, "foreign") == [.differentLanguages])
    #expect(try warnings(first.id, "undated").contains(.undated))
    let beyond = try warnings(first.id, "later")
    #expect(
      beyond.contains {
        if case .beyondWindow(let days) = $0 { days > 1000 } else { false }
      })
    #expect(try engine.explanation(of: first.id, ArticleID("copy"), in: articles).isSameStory)
  }
}
