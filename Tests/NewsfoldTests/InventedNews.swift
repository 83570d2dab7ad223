import Articles
import TestSupport

/// Articles about made-up events: each event has words of its own, mixed with words that all use.
struct InventedNews {
  /// The articles, event by event.
  private(set) var articles: [Article] = []
  /// The event of each article, by id.
  private(set) var eventOfArticle: [ArticleID: Int] = [:]

  init(events: Int, reportsOfEach: ClosedRange<Int>, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for event in 0..<events {
      let own = (0..<25).map { _ in Self.word(&random) }
      for report in 0..<Int.random(in: reportsOfEach, using: &random) {
        let body = (0..<120).compactMap { _ in
          Bool.random(using: &random)
            ? own.randomElement(using: &random) : "gen\(Int.random(in: 0..<300, using: &random))"
        }
        let id = ArticleID("e\(event)-r\(report)")
        articles.append(
          Article(
            id: id, title: own.shuffled(using: &random).prefix(6).joined(separator: " "),
            body: body.joined(separator: " "), source: "outlet\(report).example",
            published: .instant(
              secondsSince1970: 1_760_000_000 + Int64(event * 40_000 + report * 3_000),
              offsetSeconds: 0),
            language: "en"))
        eventOfArticle[id] = event
      }
    }
  }

  private static func word(_ random: inout SeededGenerator) -> String {
    String((0..<7).compactMap { _ in "bcdfghklmnprstvaeiou".randomElement(using: &random) })
  }
}
