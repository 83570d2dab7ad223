import Foundation
import GeneratedNews
import Newsfold

/// What is measured on: made up once a process, outside of what is timed.
enum Corpus {
  /// Articles, as the environment variable NEWSFOLD_BENCHMARK_ARTICLES says, 3,000 unless it does.
  static let articleCount =
    ProcessInfo.processInfo.environment["NEWSFOLD_BENCHMARK_ARTICLES"].flatMap(Int.init) ?? 3000

  static let threads = ProcessInfo.processInfo.activeProcessorCount
  static let news = NewsGenerator(seed: 20_250_601).news(articleCount: articleCount)
  static let vectors = StoryEngine(threads: threads).vectors(of: news.articles)

  /// The articles as JSON Lines.
  static func jsonLines() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try news.articles.reduce(into: Data()) { lines, article in
      lines += try encoder.encode([
        "id": article.id.rawValue, "title": article.title, "body": article.body,
        "source": article.source ?? "", "published": article.published?.iso8601 ?? "",
      ])
      lines.append(UInt8(ascii: "\n"))
    }
  }
}
