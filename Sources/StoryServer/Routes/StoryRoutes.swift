import HTTPTypes
import Hummingbird
import NIOCore
import Rendering
import Stories
import StoryStore

/// Stories: many, one, and how one came to be.
struct StoryRoutes: Sendable {
  let desk: StoreDesk
  let cache: AnswerCache
  let version: String

  func add(to router: Router<ServerContext>) {
    let stories = router.group("stories")
    stories.get { request, _ in try await list(request) }
    stories.get(":id") { request, context in
      try await one(request, try context.storyID()) { story, version in
        StoryJSON().bytes(StoryReport(version: version, stories: [story]))
      }
    }
    stories.get(":id/timeline") { request, context in
      try await one(request, try context.storyID()) { story, _ in TimelineJSON().bytes(story) }
    }
    stories.get(":id/events") { request, context in
      try await history(request, try context.storyID())
    }
    stories.put(":id/pin") { request, context in
      try await pin(request, try context.storyID(), true)
    }
    stories.delete(":id/pin") { request, context in
      try await pin(request, try context.storyID(), false)
    }
  }

  private func list(_ request: Request) async throws -> Response {
    let parameters = try StoryParameters(request)
    return try await cache.response(to: request) {
      let stories = try await desk.ask { try $0.stories(matching: parameters.query) }
      let report = StoryReport(
        version: version, parameters: parameters.shown, stories: stories)
      return AnswerCache.Answer(
        body: ByteBuffer(bytes: StoryJSON(detail: parameters.detail).bytes(report)),
        type: "application/json",
        link: parameters.next(after: stories.count).map { "</stories?\($0)>; rel=\"next\"" })
    }
  }

  private func one(
    _ request: Request, _ id: StoryID,
    _ bytes: @escaping @Sendable (Story, _ version: String) -> [UInt8]
  ) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    return try await cache.response(to: request) {
      let story = try await desk.ask { try $0.story(id) }
      return AnswerCache.Answer(
        body: ByteBuffer(bytes: bytes(story, version)), type: "application/json")
    }
  }

  private func history(_ request: Request, _ id: StoryID) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    return .json(try await desk.ask { try $0.history(of: id) }, with: HistoryJSON())
  }

  private func pin(_ request: Request, _ id: StoryID, _ isPinned: Bool) async throws -> Response {
    _ = try QueryReader(request, taking: [])
    try await desk.ask { try $0.pin(id, isPinned) }
    return Response(status: .noContent)
  }
}

extension ServerContext {
  /// The story that the path names.
  func storyID() throws -> StoryID { StoryID(try part("id", most: 200)) }
}
