import HTTPTypes
import Hummingbird
import NIOCore
import Rendering
import ServiceLifecycle
import Stories
import StoryStore

/// What happens to the stories: what was, as JSON, and what is, as Server-Sent Events.
struct EventRoutes: Sendable {
  let desk: StoreDesk

  private static let mostEvents = 1_000

  func add(to router: Router<ServerContext>) {
    router.get("events") { request, _ in
      let reader = try QueryReader(request, taking: ["after", "limit"])
      let limit = try reader.integer("limit", in: 1...Self.mostEvents, or: 100)
      let after = try reader.integer("after", in: 0...Int.max, or: -1)
      let last = try request.headers[.lastEventID].map(Self.number)
      let accepted = request.headers[.accept] ?? ""
      if accepted.contains("text/event-stream") {
        return stream(after: last ?? (after < 0 ? desk.changes.version.lastEvent : Int64(after)))
      }
      let events = try await desk.ask { try $0.events(after: Int64(max(0, after)), limit: limit) }
      return Response.json(events, with: HistoryJSON())
    }
  }

  private static func number(_ text: String) throws -> Int64 {
    guard let number = Int64(text), number >= 0 else {
      throw Problem.badParameter(name: "Last-Event-ID", reason: "a whole number from 0")
    }
    return number
  }

  /// Events as they happen, until the client or the server goes.
  private func stream(after start: Int64) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        var last = start
        // The client learns at once that it is connected.
        try await writer.write(ByteBuffer(string: ": newsfold\n\n"))
        let changes = desk.changes.listen()
        last = try await send(after: last, to: &writer)
        for await _ in changes.cancelOnGracefulShutdown() {
          let sent = try await send(after: last, to: &writer)
          if sent == last { try await writer.write(ByteBuffer(string: ":\n\n")) }
          last = sent
        }
        try await writer.finish(nil)
      })
  }

  /// Sends what has happened, and gives the number of the last event that was.
  private func send(
    after start: Int64, to writer: inout any ResponseBodyWriter
  ) async throws -> Int64 {
    var last = start
    while true {
      let after = last
      let events = try await desk.ask { try $0.events(after: after, limit: Self.mostEvents) }
      guard let latest = events.last else { return last }
      var text = ""
      for event in events {
        let line = HistoryJSONLines().text([event])
        text += "id: \(event.number)\nevent: \(event.kind.rawValue)\ndata: \(line)\n"
      }
      try await writer.write(ByteBuffer(string: text))
      last = latest.number
    }
  }
}

extension HTTPField.Name {
  /// The last event that a client has seen (HTML, section 9.2).
  static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .ifMatch
}
