import Foundation
import Newsfold
import SyntheticNews

/// What is measured on: made up once a process, outside of what is timed.
enum Corpus {
  /// Articles, as the environment variable NEWSFOLD_BENCHMARK_ARTICLES says, 3,000 unless it does.
  static let articleCount =
    ProcessInfo.processInfo.environment["NEWSFOLD_BENCHMARK_ARTICLES"].flatMap(Int.init) ?? 3000

  static let threads = ProcessInfo.processInfo.activeProcessorCount
  static let news = Array(SyntheticNews(seed: 20_250_601).prefix(articleCount))
  static let articles = news.map(\.article)
  static let vectors = StoryEngine(threads: threads).vectors(of: articles)

  /// The articles as JSON Lines.
  static func jsonLines() -> Data {
    var bytes: [UInt8] = []
    for made in news { made.appendJSONLine(to: &bytes) }
    return Data(bytes)
  }

  /// How well groups of articles match the stories: the harmonic mean of the share of the groups'
  /// pairs that report one story, and of the share of the stories' pairs that are in one group.
  static func pairwiseF1(of groups: [[ArticleID]]) -> Double {
    let stories = Dictionary(uniqueKeysWithValues: news.map { ($0.article.id, $0.story) })
    let found = groups.reduce(0.0) { $0 + pairs(of: $1.count) }
    let wanted = pairs(ofAll: stories.values)
    let right = groups.reduce(0.0) { sum, group in
      sum + pairs(ofAll: group.compactMap { stories[$0] })
    }
    return found + wanted == 0 ? 1 : 2 * right / (found + wanted)
  }

  private static func pairs(ofAll labels: some Sequence<String>) -> Double {
    let counts = labels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.values.reduce(0.0) { $0 + pairs(of: $1) }
  }

  private static func pairs(of count: Int) -> Double {
    Double(count) * Double(count - 1) / 2
  }
}
