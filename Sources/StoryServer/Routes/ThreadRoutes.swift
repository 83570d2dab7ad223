import Articles
import HTTPTypes
import Hummingbird
import Stories
import StoryStore

/// The server's contract of the Telegram data clustering contest of 2020: pages in under their names, threads out.
///
/// An article stays for the `max-age` of its `Cache-Control`, counted from its publication to the latest
/// publication there is. Threads have no categories: a client that asks for "any" or for none gets all.
struct ThreadRoutes: Sendable {
  let desk: StoreDesk
  let intake: RequestIntake

  private struct Threads: Encodable {
    struct Thread: Encodable {
      var title: String
      var category: String
      var articles: [String]
    }

    var threads: [Thread]
  }

  private static let mostThreads = 1_000
  private static let category = "other"

  func add(to router: Router<ServerContext>) {
    router.put("{name}.html") { request, context in try await put(request, try name(context)) }
    router.delete("{name}.html") { request, context in
      try await delete(request, try name(context))
    }
    router.get("threads") { request, _ in try await threads(request) }
  }

  private func name(_ context: ServerContext) throws -> ArticleID {
    ArticleID(try context.part("name") + ".html")
  }

  private func put(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    var article = try await intake.article(in: request)
    article.id = id
    let lifetimes = Self.lifetime(in: request).map { [id: $0] } ?? [:]
    let arrival = try await desk.arrivals.insert([article], lifetimes: lifetimes)[0]
    return Response(status: arrival == .added ? .created : .noContent)
  }

  private func delete(_ request: Request, _ id: ArticleID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    guard try await desk.ask({ try $0.remove([id]) }) == 1 else {
      throw Problem.store(.unknownArticle(id: id.rawValue))
    }
    return Response(status: .noContent)
  }

  /// The seconds that `Cache-Control: max-age=N` says.
  private static func lifetime(in request: Request) -> Int64? {
    (request.headers[.cacheControl] ?? "").split(separator: ",").lazy
      .compactMap { directive -> Int64? in
        let parts = directive.split(separator: "=")
        guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "max-age" else {
          return nil
        }
        return Int64(parts[1].filter { $0 != " " }).flatMap {
          (0...(1 << 40)).contains($0) ? $0 : nil
        }
      }.first
  }

  private func threads(_ request: Request) async throws -> Response {
    let reader = try QueryReader(request, taking: ["period", "lang_code", "category"])
    let period = try reader.integer("period", in: 1...Int(Int32.max), or: 86_400)
    var query = StoryQuery()
    query.language = try reader.text("lang_code")
    query.filter.limit = Self.mostThreads
    let category = try reader.text("category") ?? "any"
    guard category == "any" || category == Self.category else { return .json(Threads(threads: [])) }
    let wanted = query
    let threads = try await desk.ask { store in
      guard let latest = try store.latestPublication() else { return [Threads.Thread]() }
      let start = latest - Int64(period)
      var query = wanted
      query.filter.since = .instant(secondsSince1970: start, offsetSeconds: 0)
      return try store.stories(matching: query).map { story in
        Threads.Thread(
          title: story.headline, category: Self.category,
          articles: story.reports.map(\.article)
            .filter { ($0.published?.latest ?? .min) >= start }.map(\.id.rawValue))
      }
    }
    return .json(Threads(threads: threads))
  }
}
