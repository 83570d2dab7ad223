import Articles
import Foundation
import GRDB
import Newsfold
import Stories

extension StoryStore {
  /// Reports of a story that stand for it while articles are placed, the latest ones.
  private static let mostReports = 8
  /// Articles that are placed at a time.
  private static let mostPlaced = 1_000

  /// Gives every article without a story a provisional one: the engine groups it with the articles near
  /// it and the other reports of their stories, and it joins the story that most of its group is in.
  func place() throws(StoreError) -> Addition {
    var addition = Addition()
    while true {
      let counts = try write { db -> Addition? in
        let waiting = try StoredArticle.fetch(
          db, where: "story IS NULL", limit: Self.mostPlaced)
        guard !waiting.isEmpty else { return nil }
        return try self.place(waiting, in: db)
      }
      guard let counts else { return addition }
      addition.add(counts)
    }
  }

  private func place(_ waiting: [StoredArticle], in db: Database) throws -> Addition {
    let around = try neighborhood(of: waiting.map(\.number), in: db)
    let placed = try StoredArticle.fetch(db, numbers: around.keys.sorted())
    let all = waiting + placed
    let numbers = Dictionary(uniqueKeysWithValues: all.map { ($0.article.id, $0.number) })
    var counts = Addition()
    var touched: Set<Int64> = []
    let study = try engine.study(all.map { Self.beginning(of: $0.article) })
    for group in try study.groups() {
      let articles = group.map { study.articles[$0] }
      let members = articles.compactMap { numbers[$0.id] }
      let new = members.filter { around[$0] == nil }.sorted()
      guard !new.isEmpty else { continue }
      let target: Int64
      if let known = Self.majority(members.compactMap { around[$0] }) {
        target = known
        counts.grownStories += touched.insert(known).inserted ? 1 : 0
        try record(.grew, story: known, articles: new.count, in: db)
      } else {
        target = try makeStory(derivedFrom: articles, in: db)
        touched.insert(target)
        counts.newStories += 1
        try record(.created, story: target, articles: new.count, in: db)
      }
      for number in new {
        try db.execute(
          sql: "UPDATE article SET story = ?, provisional = 1 WHERE number = ?",
          arguments: [target, number])
      }
    }
    try compose(touched.sorted(), in: db)
    return counts
  }

  /// Bytes of a body by which an article is placed.
  private static let bytesOfBody = 2_000

  /// An article with the beginning of its body: news says first what it is about, and this is provisional.
  private static func beginning(of article: Article) -> Article {
    guard article.body.utf8.count > bytesOfBody else { return article }
    var article = article
    article.body = String(decoding: article.body.utf8.prefix(bytesOfBody), as: UTF8.self)
    return article
  }

  /// The stories' numbers of the articles near those with these numbers, which are not among them, and of
  /// other reports of their stories.
  private func neighborhood(of numbers: [Int64], in db: Database) throws -> [Int64: Int64] {
    let nearby = try Nearby(db, windowDays: engine.windowDays)
    let own = Set(numbers)
    var found: Set<Int64> = []
    for number in numbers {
      guard let signature = try Signature.fetch(db, article: number) else { continue }
      found.formUnion(try nearby.articles(near: signature, besides: number))
    }
    return try withStories(of: found.subtracting(own), in: db)
  }

  /// The numbers of articles and of some other reports of their stories, each with its story's number.
  func withStories(of articles: Set<Int64>, in db: Database) throws -> [Int64: Int64] {
    var stories: Set<Int64> = []
    var all: [Int64: Int64] = [:]
    for number in articles {
      guard
        let story = try Int64.fetchOne(
          db, sql: "SELECT story FROM article WHERE number = ?", arguments: [number])
      else { continue }
      all[number] = story
      stories.insert(story)
    }
    for story in stories {
      let reports = try Int64.fetchAll(
        db, sql: "SELECT number FROM article WHERE story = ? ORDER BY number DESC LIMIT ?",
        arguments: [story, Self.mostReports])
      for report in reports { all[report] = story }
    }
    return all
  }

  /// The number that comes most often, of several the lowest: the story that is there longest.
  private static func majority(_ stories: [Int64]) -> Int64? {
    Dictionary(grouping: stories, by: \.self).min {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }?.key
  }
}
