import Articles
import Evaluation
import Newsfold

/// The articles that have a label, in an order that their content decides.
struct JudgedArticles {
  /// All articles of the input, in the order of their content; none where there is no input.
  let articles: [Article]
  /// The articles with a label.
  let ids: [ArticleID]
  /// The label of each.
  let labels: [String]
  /// The place of each in `articles`; none where there is no input.
  let places: [Int]
  /// Articles of the input that have no label.
  let unlabelledCount: Int
  /// Labels of articles that the input does not have.
  let unusedCount: Int

  /// The labelled ones of `records`, by `given` labels or else by those that they bring along.
  init(_ records: [ArticleRecord], labels given: ArticleLabels?) throws(CommandFailure) {
    let all = (given ?? ArticleLabels(of: records)).stories
    let articles = ContentOrder.sorted(records.map(\.article))
    let places = articles.indices.filter { all[articles[$0].id] != nil }
    let ids = places.map { articles[$0].id }
    labels = ids.compactMap { all[$0] }
    unlabelledCount = records.count - ids.count
    unusedCount = all.count - ids.count
    (self.articles, self.places, self.ids) = (articles, places, ids)
    if ids.isEmpty { throw .nothingLabelled }
  }

  /// Everything that has a label, where there is no input to tell more.
  init(labels: ArticleLabels) throws(CommandFailure) {
    articles = []
    places = []
    let ids = labels.stories.keys.sorted {
      $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8)
    }
    self.ids = ids
    self.labels = ids.compactMap { labels.stories[$0] }
    unlabelledCount = 0
    unusedCount = 0
    if ids.isEmpty { throw .nothingLabelled }
  }

  /// How the stories of a result cross the labels.
  func crossing(_ result: FoundStories) -> Crossing {
    Crossing(
      found: ids.map { id in result.name(of: id).map(FoundName.story) ?? .alone(id) },
      true: labels)
  }

  /// How groups of places in `articles` cross the labels.
  func crossing(groups: [[Int]]) -> Crossing {
    var groupOf = [Int](repeating: 0, count: articles.count)
    for (group, members) in groups.enumerated() {
      for member in members { groupOf[member] = group }
    }
    return Crossing(found: places.map { groupOf[$0] }, true: labels)
  }

  /// What a found story is called; an article that a result lacks is a story of its own.
  private enum FoundName: Hashable {
    case story(String)
    case alone(ArticleID)
  }
}

/// A result that is there already: which story each article is in.
struct FoundStories {
  /// What the result is called.
  let path: String
  private let stories: [ArticleID: String]

  /// The result in a file of {"article", "story"} lines, which must have some of the `judged` articles.
  init(path: String, judged: JudgedArticles) throws(CommandFailure) {
    let stories = try ArticleLabels(path: path).stories
    if !judged.ids.contains(where: { stories[$0] != nil }) { throw .nothingInCommon(path: path) }
    self.path = path
    self.stories = stories
  }

  /// The story of an article; nil where the result lacks it.
  func name(of id: ArticleID) -> String? { stories[id] }

  /// How many of the `judged` articles the result lacks.
  func missingCount(of judged: JudgedArticles) -> Int {
    judged.ids.count { stories[$0] == nil }
  }
}
