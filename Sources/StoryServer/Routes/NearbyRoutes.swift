import Articles
import HTTPTypes
import Hummingbird
import Newsfold
import Rendering
import Stories
import StoryStore

/// What is near an article, of the store or from elsewhere, and why articles are together or apart.
struct NearbyRoutes: Sendable {
  let desk: StoreDesk
  let intake: RequestIntake
  let version: String

  private static let similarNames: Set<String> = [
    "count", "minimum", "stories", "since", "until", "language", "otherOutlets",
  ]

  func add(to router: Router<ServerContext>) {
    router.get("similar") { request, _ in
      let reader = try QueryReader(request, taking: Self.similarNames.union(["to"]))
      let id = ArticleID(try reader.requiredText("to"))
      return try await similar(reader, id: id) { try $0.article(id).article }
    }
    router.post("similar") { request, _ in
      let reader = try QueryReader(request, taking: Self.similarNames)
      let article = try await intake.article(in: request)
      return try await similar(reader, id: nil) { _ in article }
    }
    router.get("explain") { request, _ in try await explain(request) }
  }

  private func similar(
    _ reader: QueryReader, id: ArticleID?,
    _ article: @escaping @Sendable (StoryStore) throws -> Article
  ) async throws -> Response {
    var search = NearbySearch()
    search.count = try reader.integer("count", in: 1...100, or: 10)
    search.minimum = try reader.share("minimum", or: 0)
    search.filter.since = try reader.time("since")
    search.filter.until = try reader.time("until")
    search.filter.language = try reader.text("language")
    search.filter.leavesOutSameOutlet = try reader.flag("otherOutlets")
    let (wantsStories, search_) = (try reader.flag("stories"), search)
    let matches = try await desk.ask { store in
      let article = try article(store)
      return wantsStories
        ? try search_.stories(near: article, isKnown: id != nil, in: store)
        : try search_.articles(near: article, isKnown: id != nil, in: store)
    }
    return .json(
      SimilarReport(
        version: version, query: id, kind: wantsStories ? .stories : .articles, matches: matches),
      with: SimilarJSON())
  }

  private func explain(_ request: Request) async throws -> Response {
    let reader = try QueryReader(request, taking: ["article", "other", "story"])
    if let story = try reader.text("story") {
      guard try reader.text("article") == nil, try reader.text("other") == nil else {
        throw Problem.badParameter(name: "story", reason: "give it without article and other")
      }
      return try await explain(StoryID(story))
    }
    let first = ArticleID(try reader.requiredText("article"))
    let second = try reader.text("other").map { ArticleID($0) }
    if first == second {
      throw Problem.badParameter(name: "other", reason: "it is the same article")
    }
    let version = version
    let report = try await desk.ask { store in
      var articles: [ArticleID: Article] = [:]
      for id in [first, second].compactMap(\.self) {
        for other in try store.articles(near: store.article(id).article) {
          articles[other.id] = other
        }
      }
      let near = ContentOrder.sorted(Array(articles.values))
      let engine = store.engine
      let subject: ExplanationReport.Subject =
        if let second {
          .pair(try engine.explanation(of: first, second, in: near))
        } else {
          .article(try engine.explanation(of: first, in: near))
        }
      return ExplanationReport(version: version, subject: subject)
    }
    return .json(report, with: ExplanationJSON())
  }

  private func explain(_ id: StoryID) async throws -> Response {
    let version = version
    let report = try await desk.ask { store in
      let story = try store.story(id)
      var explanation = try store.engine.explanation(
        ofStoryWith: story.reports.map(\.article.id), in: store.articles(near: id))
      explanation.story.id = story.id
      return ExplanationReport(version: version, subject: .story(explanation))
    }
    return .json(report, with: ExplanationJSON())
  }
}
