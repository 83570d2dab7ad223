import Articles
import Evaluation
import Foundation
import Testing

@testable import Newsfold

@Suite struct WeightsTrainingTests {
  /// Three corpora in two families; every fourth event counts as two stories, so that the labels know of
  /// wrong merges.
  private static let corpora = (0..<3).map { number in
    let news = InventedNews(events: 16, reportsOfEach: 1...5, seed: UInt64(number + 1))
    return LabelledCorpus(
      name: "corpus\(number)", family: "family\(number / 2)", articles: news.articles,
      stories: Dictionary(
        uniqueKeysWithValues: news.eventOfArticle.map { id, event in
          let isSecond = event % 4 == 0 && (id.rawValue.utf8.last ?? 0) % 2 == 0
          return (id, "story\(event)\(isSecond ? " again" : "")")
        }))
  }

  private static let zero = """
    {"text": {"intercept": 0, "weights": {}}, "joint": {"intercept": 0, "weights": {}},
     "merge": {"intercept": 0, "weights": {}}}
    """

  /// Learned once for all tests.
  private static let training = Result { try StoryEngine(threads: 2).training(on: corpora) }
  private static let weights = Result { try training.get().weights() }

  @Test func whatIsLearnedGroupsBetterThanNothing() throws {
    let training = try Self.training.get()
    let learned = try training.scores(of: try Self.weights.get(), validated: true)
    let nothing = try training.scores(
      of: try Weights(json: Data(Self.zero.utf8)), validated: false)
    #expect(learned.fittedMean > 0.8)
    #expect(learned.fittedMean >= nothing.fittedMean)
    #expect(try #require(learned.leftOutMean) > 0.7)
    #expect(nothing.leftOutMean == nil)
    #expect(learned.corpora.map(\.name) == ["corpus0", "corpus1", "corpus2"])
    #expect(training.families == ["family0", "family1"])
  }

  @Test func scoresAreThoseOfTheEngineWithTheWeights() throws {
    let corpus = Self.corpora[0]
    let weights = try Self.weights.get()
    let training = try StoryEngine(threads: 1).training(on: [corpus])
    let scores = try training.scores(of: weights, validated: false)
    let stories = try StoryEngine(weights: weights, threads: 2).stories(in: corpus.articles)
    let groups = stories.map { Set($0.reports.map(\.article.id)) }
    var recall = 0.0
    for story in corpus.stories {
      let ids = Set(story.map { corpus.articles[$0].id })
      for group in groups {
        let both = Double(group.intersection(ids).count)
        recall += both * both / Double(ids.count)
      }
    }
    #expect(
      abs(scores.corpora[0].fitted.recall - recall / Double(corpus.articles.count)) < 1e-12)
  }

  @Test func orderAndThreadsChangeNothing() throws {
    let expected = try Self.weights.get().json(note: "")
    let shuffled = Self.corpora.reversed().map { corpus in
      LabelledCorpus(
        name: corpus.name, family: corpus.family, articles: corpus.articles.reversed(),
        stories: Dictionary(
          zip(corpus.articles, corpus.labels).compactMap { article, label in
            label.map { (article.id, $0) }
          }, uniquingKeysWith: { first, _ in first }))
    }
    let training = try StoryEngine(threads: 3).training(on: shuffled)
    #expect(try training.weights().json(note: "") == expected)
  }

  @Test func theFileOfWeightsReadsBackAsItWas() throws {
    let weights = try Self.weights.get()
    let note = "of \"these\" / those\n\u{1} corpora"
    let json = weights.json(note: note)
    let again = try Weights(json: Data(json.utf8))
    #expect(again.json(note: note) == json)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["note"] as? String == note)
  }

  @Test func withoutWrongPairsNothingCanBeLearned() throws {
    let one = Self.corpora[0].selecting(Self.corpora[0].stories[0], name: "one story")
    #expect(throws: EngineError.self) { try StoryEngine().training(on: [one]).weights() }
  }
}
