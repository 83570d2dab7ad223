import Articles
import Foundation
import HTTPTypes
import Hummingbird
import Rendering
import StoryStore

/// Articles: in, out and away.
struct ArticleRoutes: Sendable {
  let desk: StoreDesk
  let intake: RequestIntake

  /// What became of an article.
  private struct Outcome: Encodable {
    var id: String
    var result: String
  }

  /// What became of those of a request.
  private struct Outcomes: Encodable {
    struct Skipped: Encodable {
      var line: Int?
      var reason: String
    }

    var added: Int
    var updated: Int
    var unchanged: Int
    var articles: [Outcome]
    var skipped: [Skipped]
  }

  func add(to router: Router<ServerContext>) {
    let articles = router.group("articles")
    articles.post { request, _ in try await post(request) }
    articles.get(":id") { request, context in try await get(request, try context.articleID()) }
    articles.put(":id") { request, context in try await put(request, try context.articleID()) }
    articles.delete(":id") { request, context in
      try await delete(request, try context.articleID())
    }
  }

  private func post(_ request: Request) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    let collection = try await intake.articles(in: request)
    if collection.records.isEmpty {
      let reason = collection.skipped.first.map { "\($0.reason)" } ?? "it is empty"
      throw Problem.noArticle(reason: reason)
    }
    let arrivals = try await desk.arrivals.insert(collection.articles)
    return .json(
      Outcomes(
        added: arrivals.count { $0 == .added }, updated: arrivals.count { $0 == .updated },
        unchanged: arrivals.count { $0 == .unchanged },
        articles: zip(collection.articles, arrivals).map { article, arrival in
          Outcome(id: article.id.rawValue, result: arrival.rawValue)
        },
        skipped: collection.skipped.map { .init(line: $0.line, reason: "\($0.reason)") }))
  }

  private func put(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    var article = try await intake.article(in: request)
    article.id = id
    let arrival = try await desk.arrivals.insert([article])[0]
    var response = Response.json(
      Outcome(id: id.rawValue, result: arrival.rawValue), status: arrival == .added ? .created : .ok
    )
    if arrival == .added { response.headers[.location] = request.uri.path }
    return response
  }

  private func get(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    let (article, story) = try await desk.ask { try $0.article(id) }
    return .json(article, with: StoredArticleJSON(story: story))
  }

  private func delete(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    guard try await desk.ask({ try $0.remove([id]) }) == 1 else {
      throw Problem.store(.unknownArticle(id: id.rawValue))
    }
    return Response(status: .noContent)
  }
}

extension ServerContext {
  /// A part of the path, as it was before it was made fit for one.
  ///
  /// - Throws: `Problem.notFound` where it is no text, `.badParameter` where it is too long.
  func part(_ name: String, most: Int = 1_000) throws -> String {
    guard let part = parameters.get(name).flatMap({ $0.removingPercentEncoding }), !part.isEmpty,
      !part.contains("\u{0}")
    else { throw Problem.notFound }
    guard part.unicodeScalars.count <= most else {
      throw Problem.badParameter(name: name, reason: "\(most) characters at most")
    }
    return part
  }

  /// The article that the path names.
  func articleID() throws -> ArticleID { ArticleID(try part("id")) }
}
