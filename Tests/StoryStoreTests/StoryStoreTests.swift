import Articles
import Foundation
import Newsfold
import Stories
import Synchronization
import Testing

@testable import StoryStore

@Suite struct StoryStoreTests {
  private let articles = inventedReports(events: 9, reports: 4)

  @Test func whatIsAddedHasAPlaceAndComesBackWhole() throws {
    try withStore { store, path in
      let addition = try store.add(articles)
      #expect(addition.added == articles.count && addition.newStories > 0)
      #expect(try Set(store.articlesWithStories().map(\.article)) == Set(articles))
      #expect(try store.articlesWithStories().allSatisfy { $0.story != nil })
      #expect(try store.stories().flatMap(\.reports).count == articles.count)
      #expect(try store.status().provisional == articles.count)
      #expect(try store.verify().isEmpty)
      #expect(try open(path).article(articles[5].id).article == articles[5])
    }
  }

  @Test(arguments: 0..<24)
  func afterARefreshTheStoriesAreThoseOfOneRun(seed: Int) throws {
    var random = SeededRandom(state: UInt64(seed) * 7_919 + 1)
    let batch = try comparable(StoryEngine(threads: 1).stories(in: articles))
    try withStore { store, _ in
      var waiting = articles.shuffled(using: &random)[...]
      while !waiting.isEmpty {
        let part = waiting.prefix(Int.random(in: 1...12, using: &random))
        waiting = waiting.dropFirst(part.count)
        try store.add(Array(part))
        if Int.random(in: 0..<4, using: &random) == 0 { try store.refresh() }
        if Int.random(in: 0..<4, using: &random) == 0, let some = part.randomElement(using: &random)
        {
          try store.remove([some.id])
          try store.add([some])
        }
        #expect(try store.verify().isEmpty)
      }
      try store.refresh()
      #expect(try comparable(store.stories()) == batch)
      #expect(try store.status().provisional == 0)
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func theFirstStoriesAreTheFirstOfAll() throws {
    try withStore { store, _ in
      try store.add(articles)
      try store.refresh()
      let all = try store.stories()
      for limit in [0, 1, 3, 100] {
        #expect(try store.stories(limit: limit) == Array(all.prefix(limit)))
      }
    }
  }

  @Test func theSameArticleChangesNothingAndANewerOneReplacesIt() throws {
    try withStore { store, _ in
      try store.add(articles)
      let events = try store.status().lastEvent
      #expect(try store.add(articles).unchanged == articles.count)
      #expect(try store.status().lastEvent == events)
      var changed = articles[0]
      changed.title = "Quite another title about a comet"
      #expect(try store.add([changed]).updated == 1)
      #expect(try store.article(changed.id).article == changed)
      #expect(try store.verify().isEmpty)
      #expect(try store.status().articles == articles.count)
      try store.refresh()
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func aStoryKeepsItsIDAsItGrows() throws {
    try withStore { store, _ in
      let early = articles.filter { $0.source == "Outlet 2" || $0.source == "Outlet 3" }
      try store.add(early)
      try store.refresh()
      let before = try Dictionary(
        uniqueKeysWithValues: store.stories().flatMap { story in
          story.reports.map { ($0.article.id, story.id) }
        })
      try store.add(articles)
      try store.refresh()
      for story in try store.stories() {
        let earlier = Set(story.reports.compactMap { before[$0.article.id] })
        #expect(earlier.isEmpty || earlier.contains(story.id))
        for id in earlier { #expect(try store.story(id).id == story.id) }
      }
      #expect(try store.events().contains { $0.kind == .grew })
    }
  }

  @Test func storiesShrinkAndEndWithTheirArticles() throws {
    try withStore { store, _ in
      try store.add(articles)
      try store.refresh()
      let story = try #require(try store.stories().first { $0.reports.count > 1 })
      let ids = story.reports.map(\.article.id)
      #expect(try store.remove([ids[0], ArticleID("nobody")]) == 1)
      #expect(try store.story(story.id).reports.count == ids.count - 1)
      #expect(try store.remove(ids) == ids.count - 1)
      #expect(throws: StoreError.unknownStory(id: story.id.rawValue)) { try store.story(story.id) }
      let kinds = try store.events().filter { $0.story == story.id }.map(\.kind)
      #expect(kinds.first == .created && kinds.suffix(2) == [.shrank, .expired])
      #expect(try store.history(of: story.id).map(\.kind) == kinds)
      #expect(throws: StoreError.unknownStory(id: "none")) {
        try store.history(of: StoryID("none"))
      }
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func oldArticlesExpireUnlessTheirStoryIsPinned() throws {
    let clock = TestClock()
    try withStore(clock: clock) { store, _ in
      try store.add(articles)
      try store.refresh()
      let times = articles.compactMap { $0.published?.latest }
      let newest = try #require(times.max())
      clock.advance(by: newest - clock.now + 10 * 86_400)
      let stories = try store.stories()
      let oldest = try #require(
        stories.min { ($0.lastPublished?.latest ?? 0) < ($1.lastPublished?.latest ?? 0) })
      try store.pin(oldest.id)
      let expired = try store.expire(olderThan: 20 * 86_400)
      #expect(expired > 0 && expired < articles.count)
      #expect(try store.story(oldest.id).reports.count == oldest.reports.count)
      try store.pin(oldest.id, false)
      try store.expire(olderThan: 20 * 86_400)
      #expect(throws: StoreError.unknownStory(id: oldest.id.rawValue)) {
        try store.story(oldest.id)
      }
      #expect(try store.verify().isEmpty)
    }
  }

  /// A process that comes and goes while another refreshes.
  @Test(arguments: 0..<6)
  func whatComesDuringARefreshIsKept(seed: Int) throws {
    let articles = inventedReports(events: 12, reports: 3)
    let late = Set((0..<6).map { articles[($0 * 7 + seed) % articles.count].id })
    let gone = Set((0..<4).map { articles[($0 * 5 + seed * 3) % articles.count].id })
    try withStore { _, path in
      let changes = Mutex(true)
      let store = try StoryStore(
        path: path,
        engine: StoryEngine(
          threads: 1,
          progress: { _ in
            guard
              changes.withLock({
                let isDue = $0; $0 = false; return isDue
              })
            else { return }
            do {
              let other = try open(path)
              try other.add(articles.filter { late.contains($0.id) })
              try other.remove(Array(gone))
            } catch {
              Issue.record(error)
            }
          }), threads: 1)
      changes.withLock { $0 = false }
      try store.add(articles.filter { !late.contains($0.id) })
      changes.withLock { $0 = true }
      try store.refresh()
      let left = articles.filter { !gone.contains($0.id) }
      #expect(Set(try store.articlesWithStories().map(\.article.id)) == Set(left.map(\.id)))
      #expect(try store.articlesWithStories().allSatisfy { $0.story != nil })
      #expect(try store.verify().isEmpty)
      try store.refresh()
      let batch = try StoryEngine(threads: 1).stories(in: left)
      #expect(try comparable(store.stories()) == comparable(batch))
    }
  }

  @Test func anEmptyStoreHasNothing() throws {
    try withStore { (store, path) throws in
      #expect(try store.add([]) == Addition())
      #expect(try store.refresh() == Refreshment())
      #expect(try store.stories().isEmpty)
      #expect(try store.events().isEmpty)
      #expect(try store.verify().isEmpty)
      #expect(try open(path).articles(near: articles[0]).isEmpty)
    }
  }

  @Test func whatIsNearAnArticleHasItsStory() throws {
    try withStore { store, _ in
      try store.add(articles)
      try store.refresh()
      let article = articles[6]
      let near = try store.articles(near: article)
      let found = try StoryEngine(threads: 1).articles(similarTo: article.id, in: near, count: 3)
      #expect(Set(found.map { $0.article.id.rawValue.prefix(3) }) == ["e1-"])
      var outside = article
      outside.id = ArticleID("elsewhere")
      #expect(try store.articles(near: outside).contains(article))
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
