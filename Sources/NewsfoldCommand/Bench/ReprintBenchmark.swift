import Articles
import Newsfold
import Stories
import SyntheticNews

/// Measures which edited copies of articles are found to be reprints, and what else is.
struct ReprintBenchmark {
  /// So many articles are edited at most.
  private static let mostEdits = 4500

  /// The articles, which are taken to be originals.
  var articles: [Article]
  /// The stories that they are known to report.
  var labels: [ArticleID: String]
  var desk: WireDesk
  var engine: StoryEngine

  /// Makes the copies, folds everything into stories and counts.
  func report() throws(EngineError) -> ReprintReport {
    let edits = edits()
    let stories = try engine.stories(in: articles + edits.map(\.article))
    var originals: [ArticleID: ArticleID] = [:]
    for report in stories.lazy.flatMap(\.reports) {
      originals[report.article.id] = report.reprintOf
    }

    func root(_ article: ArticleID) -> ArticleID { originals[article] ?? article }
    var results = EditedArticle.Edit.allCases.map { ReprintReport.Result(edit: $0) }
    let places = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($1.edit, $0) })
    for edited in edits {
      guard let place = places[edited.edit] else { continue }
      let isFound = edited.originals.contains { root($0) == root(edited.article.id) }
      results[place].made += 1
      results[place].found += isFound ? 1 : 0
      results[place].elsewhere += !isFound && originals[edited.article.id] != nil ? 1 : 0
    }
    let given = Set(articles.map(\.id))
    let marks = articles.compactMap { article in
      originals[article.id].map { (article: article.id, original: $0) }
    }.filter { given.contains($0.original) }
    return ReprintReport(
      articles: articles.count, results: results, marked: marks.count,
      labelledPairs: Self.pairCount(articles.compactMap { labels[$0.id] }),
      markedAcrossStories: marks.count { mark in
        guard let one = labels[mark.article], let other = labels[mark.original] else {
          return false
        }
        return one != other
      })
  }

  /// Articles edited in one way after the other, evenly spread, each beside the one halfway round.
  private func edits() -> [EditedArticle] {
    let step = max(1, (articles.count + Self.mostEdits - 1) / Self.mostEdits)
    let kinds = EditedArticle.Edit.allCases
    return stride(from: 0, to: articles.count, by: step).enumerated().compactMap { number, place in
      desk.edited(
        articles[place], beside: articles[(place + articles.count / 2) % articles.count],
        as: kinds[number % kinds.count], number: number)
    }
  }

  /// How many pairs have the same label.
  private static func pairCount(_ labels: [String]) -> Int {
    Dictionary(grouping: labels, by: \.self).values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
  }
}
