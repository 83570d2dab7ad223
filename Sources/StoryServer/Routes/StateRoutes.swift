import HTTPTypes
import Hummingbird
import StoryStore

/// How the server is: for balancers, for Prometheus, and for programs that want to know what there is.
struct StateRoutes: Sendable {
  let desk: StoreDesk
  let metrics: ServerMetrics
  let version: String

  func add(to router: Router<ServerContext>) {
    router.get("health") { request, _ in
      _ = try QueryReader(request, taking: [])
      return Response.json(["status": "ok"])
    }
    router.get("ready") { request, _ in
      _ = try QueryReader(request, taking: [])
      return try await ready()
    }
    router.get("metrics") { request, _ in
      _ = try QueryReader(request, taking: [])
      return try await counts()
    }
    router.get("openapi.json") { request, _ in
      _ = try QueryReader(request, taking: [])
      return Response(bytes: OpenAPIDocument.bytes, type: "application/json")
    }
  }

  /// Whether the store answers.
  private func ready() async throws -> Response {
    struct State: Encodable {
      var newsfold: String
      var articles: Int
      var stories: Int
      var provisional: Int
      var lastEvent: Int64
    }
    let status = try await desk.ask { try $0.status() }
    return .json(
      State(
        newsfold: version, articles: status.articles, stories: status.stories,
        provisional: status.provisional, lastEvent: status.lastEvent))
  }

  private func counts() async throws -> Response {
    let status = try await desk.ask { try $0.status() }
    let text = metrics.text(gauges: [
      ("newsfold_articles", "Articles in the store.", Double(status.articles)),
      ("newsfold_stories", "Stories in the store.", Double(status.stories)),
      (
        "newsfold_provisional_articles", "Articles placed since the last refresh.",
        Double(status.provisional)
      ),
      ("newsfold_last_event", "Number of the latest event.", Double(status.lastEvent)),
      ("newsfold_listeners", "Clients that listen to events.", Double(desk.changes.listeners)),
    ])
    return Response(bytes: Array(text.utf8), type: "text/plain; version=0.0.4; charset=utf-8")
  }
}
