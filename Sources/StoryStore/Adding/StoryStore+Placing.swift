import Articles
import Foundation
import GRDB
import Newsfold
import Stories

/// Where articles without a story are to go, and what the stories are with them.
struct Placement {
  /// A story, and the articles that join it.
  struct Joining {
    /// The number of the story; nil where it begins with the articles.
    var story: Int64?
    /// The numbers of the articles.
    var articles: [Int64]
    /// What the story is with them.
    var card: StoryCard
  }

  /// The last event that was known when this was worked out: none of the stories has changed while it still
  /// is the last.
  var lastEvent: Int64
  /// What is to be done, the earliest article first.
  var joinings: [Joining]
}

extension StoryStore {
  /// Reports of a story that stand for it while articles are placed, the latest ones.
  private static let mostReports = 8
  /// Articles that are placed at a time.
  private static let mostPlaced = 1_000
  /// How often a placement is worked out while others write, before they have to wait for it.
  private static let mostAttempts = 3

  /// Gives every article without a story a provisional one: the engine groups it with the articles near
  /// it and the other reports of their stories, and it joins the story that most of its group is in.
  ///
  /// Others can write meanwhile, but for short moments.
  ///
  /// - Throws: `StoreError.full`, `.busy`, `.damaged`, `.inaccessible`, `.engine`.
  @discardableResult
  public func place() throws(StoreError) -> Addition {
    var addition = Addition()
    while let counts = try placeSome() { addition.add(counts) }
    return addition
  }

  /// Places some articles; nil where none waits.
  private func placeSome() throws(StoreError) -> Addition? {
    for _ in 0..<Self.mostAttempts {
      guard let placement = try read({ db in try self.placement(in: db) }) else { return nil }
      if let counts = try write({ db in try self.apply(placement, in: db) }) { return counts }
    }
    return try write { db in
      try self.placement(in: db).flatMap { try self.apply($0, in: db) }
    }
  }

  private func placement(in db: Database) throws -> Placement? {
    let waiting = try StoredArticle.fetch(db, where: "story IS NULL", limit: Self.mostPlaced)
    guard !waiting.isEmpty else { return nil }
    let around = try neighborhood(of: waiting.map(\.number), in: db)
    let placed = try StoredArticle.fetch(db, numbers: around.keys.sorted())
    let all = waiting + placed
    let numbers = Dictionary(uniqueKeysWithValues: all.map { ($0.article.id, $0.number) })
    let study = try engine.study(all.map { Self.beginning(of: $0.article) })
    var joining: [Target: [Int64]] = [:]
    for group in try study.groups() {
      let members = group.compactMap { numbers[study.articles[$0].id] }
      let new = members.filter { around[$0] == nil }
      guard let first = new.min() else { continue }
      let target =
        Self.majority(members.compactMap { around[$0] }).map { Target.story($0) } ?? .new(first)
      joining[target, default: []] += new
    }
    let byNumber = Dictionary(uniqueKeysWithValues: waiting.map { ($0.number, $0.article) })
    let articles = joining.mapValues { $0.compactMap { byNumber[$0] } }
    let cards = try cards(of: articles, in: db)
    let joinings = joining.compactMap { target, new in
      cards[target].map { Placement.Joining(story: target.story, articles: new.sorted(), card: $0) }
    }
    return Placement(
      lastEvent: try Self.lastEvent(in: db),
      joinings: joinings.sorted { $0.articles[0] < $1.articles[0] })
  }

  /// What articles join.
  private enum Target: Hashable {
    case story(Int64)
    /// A story of their own, named by the first of them.
    case new(Int64)

    var story: Int64? {
      if case .story(let number) = self { number } else { nil }
    }
  }

  /// What stories are with the articles that join them.
  private func cards(
    of joining: [Target: [Article]], in db: Database
  ) throws -> [Target: StoryCard] {
    var targets: [ArticleID: Target] = [:]
    for (target, articles) in joining {
      for article in articles { targets[article.id] = target }
    }
    var articles = joining.values.flatMap(\.self)
    for chunk in joining.keys.compactMap(\.story).chunked(by: 500) {
      let list = chunk.map { "\($0)" }.joined(separator: ",")
      for row in try Row.fetchAll(
        db, sql: "SELECT \(StoredArticle.columns), story FROM article WHERE story IN (\(list))")
      {
        let article = StoredArticle(row).article
        targets[article.id] = .story(row["story"])
        articles.append(article)
      }
    }
    let known = targets.mapValues { "\($0)" }
    var cards: [Target: StoryCard] = [:]
    for story in try engine.stories(in: articles, known: known, keepsBodies: false) {
      guard let target = story.reports.first.flatMap({ targets[$0.article.id] }) else { continue }
      cards[target] = StoryCard(story)
    }
    return cards
  }

  /// Does what was worked out; nil, and nothing, where the store has changed meanwhile.
  private func apply(_ placement: Placement, in db: Database) throws -> Addition? {
    guard try Self.lastEvent(in: db) == placement.lastEvent else { return nil }
    let waiting = Set(try Int64.fetchAll(db, sql: "SELECT number FROM article WHERE story IS NULL"))
    guard placement.joinings.allSatisfy({ waiting.isSuperset(of: $0.articles) }) else { return nil }
    var counts = Addition()
    for joining in placement.joinings {
      let number = try joining.story ?? makeStory(joining.card.story, in: db)
      try record(
        joining.story == nil ? .created : .grew, story: number, articles: joining.articles.count,
        in: db)
      for article in joining.articles {
        try db.cachedStatement(
          sql: "UPDATE article SET story = ?, provisional = 1 WHERE number = ?"
        ).execute(arguments: [number, article])
      }
      try keep(joining.card, as: number, provisional: true, in: db)
      counts.newStories += joining.story == nil ? 1 : 0
      counts.grownStories += joining.story == nil ? 0 : 1
    }
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
