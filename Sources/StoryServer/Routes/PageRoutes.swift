import Articles
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Rendering
import Stories
import StoryStore

/// The pages for people, and what they load.
struct PageRoutes: Sendable {
  let desk: StoreDesk
  let intake: RequestIntake
  let cache: AnswerCache
  let pages: NewsroomPages

  /// Stories of a page.
  private static let storiesOfPage = 60
  private static let type = "text/html; charset=utf-8"

  func add(to router: Router<ServerContext>) {
    router.get { request, _ in try await front(request) }
    router.get("story/:id") { request, context in try await story(request, try context.storyID()) }
    router.get("article/:id") { request, context in
      try await article(request, try context.articleID())
    }
    router.post("who") { request, _ in try await answer(request) }
    // Browsers ask for one on their own.
    router.get("favicon.ico") { _, _ in
      Response(status: .noContent, headers: [.cacheControl: "max-age=86400"])
    }
    router.get("page.css") { request, _ in Self.file(NewsroomPages.style, "text/css", request) }
    router.get("page.js") { request, _ in
      Self.file(NewsroomPages.script, "text/javascript", request)
    }
  }

  private static func file(_ bytes: [UInt8], _ type: String, _ request: Request) -> Response {
    var response = Response(bytes: bytes, type: "\(type); charset=utf-8")
    response.headers[.cacheControl] = "no-cache"
    return response
  }

  private func front(_ request: Request) async throws -> Response {
    let parameters = try StoryParameters(request, limit: Self.storiesOfPage)
    return try await cache.response(to: request) {
      let front = try await desk.ask { store in
        let status = try store.status()
        let query = parameters.query
        var front = NewsroomFront()
        front.stories = try store.stories(matching: query)
        (front.articleCount, front.storyCount) = (status.articles, status.stories)
        front.search = parameters.text("search")
        front.language = query.language ?? ""
        front.languages = try store.languages()
        front.minimumSources = query.filter.minimumSources
        front.order = query.order.rawValue
        front.earlier = parameters.previous.map { "/?\($0)" }
        front.later = parameters.next(after: front.stories.count).map { "/?\($0)" }
        return front
      }
      return AnswerCache.Answer(
        body: ByteBuffer(string: pages.front(front)), type: Self.type)
    }
  }

  private func story(_ request: Request, _ id: StoryID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    return try await cache.response(to: request) {
      let (story, events) = try await desk.ask { (try $0.story(id), try $0.history(of: id)) }
      return AnswerCache.Answer(
        body: ByteBuffer(string: pages.story(story, events: events)), type: Self.type)
    }
  }

  private func article(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    let page = try await desk.ask { store in
      let (article, story) = try store.article(id)
      let similar = try NearbySearch().articles(near: article, isKnown: true, in: store)
      return pages.article(article, story: story, similar: similar)
    }
    return Response(bytes: Array(page.utf8), type: Self.type)
  }

  /// Who else reported what somebody has pasted; nothing of it is kept.
  private func answer(_ request: Request) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    let body = String(decoding: try await intake.bytes(of: request), as: UTF8.self)
    guard let text = try? URLEncodedFormDecoder().decode([String: String].self, from: body)["text"]
    else { throw Problem.badParameter(name: "text", reason: "it is needed, in a form") }
    let article = try await intake.article(in: Array(text.utf8))
    let page = try await desk.ask { store in
      let search = NearbySearch()
      return pages.answer(
        to: article, stories: try search.stories(near: article, isKnown: false, in: store),
        articles: try search.articles(near: article, isKnown: false, in: store))
    }
    return Response(bytes: Array(page.utf8), type: Self.type)
  }
}
