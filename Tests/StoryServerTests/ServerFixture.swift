import Foundation
import FoundationNetworking
import Logging
import Newsfold
import StoryStore
import Synchronization

@testable import StoryServer

/// A server on a free port, for the time of a test.
struct Client: Sendable {
  let address: String
  let store: StoryStore
  /// "GET /stories" and so on.
  let routes: Set<String>

  /// What came back.
  struct Answer {
    var status: Int
    var headers: [String: String]
    var bytes: Data

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
    }
  }

  /// Asks, and waits for the answer.
  func ask(
    _ method: String, _ path: String, _ body: String? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    guard let url = URL(string: address + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (bytes, response) = try await URLSession(configuration: .ephemeral).data(for: request)
    guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    let fields = response.allHeaderFields.reduce(into: [String: String]()) {
      $0["\($1.key)".lowercased()] = "\($1.value)"
    }
    return Answer(status: response.statusCode, headers: fields, bytes: bytes)
  }

  /// Waits until every article has a place and the server knows it.
  func settle() async throws {
    for _ in 0..<200 {
      let stories = try await ask("GET", "/stories?limit=500").json()["stories"] as? [[String: Any]]
      let shown = (stories ?? []).reduce(0) { $0 + ($1["size"] as? Int ?? 0) }
      if shown == (try store.status().articles) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw URLError(.timedOut)
  }
}

/// Runs `body` with a server of a new store.
func withServer(
  _ change: (inout ServerSettings) -> Void = { _ in }, _ body: (Client) async throws -> Void
) async throws {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "newsfold-server-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var settings = ServerSettings()
  settings.port = 0
  change(&settings)
  let store = try StoryStore(
    path: folder.appending(path: "news.store").path, creates: true,
    engine: StoryEngine(threads: 1), threads: 1)
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  let server = StoryServer(store: store, settings: settings, version: "test", logger: logger)
  let (ports, port) = AsyncStream<Int>.makeStream()
  let running = Task {
    defer { port.finish() }
    try await server.run { port.yield($0) }
  }
  guard let number = await ports.first(where: { _ in true }) else {
    try await running.value
    return
  }
  do {
    try await body(
      Client(address: "http://127.0.0.1:\(number)", store: store, routes: server.routes))
  } catch {
    running.cancel()
    _ = await running.result
    throw error
  }
  running.cancel()
  _ = await running.result
}

/// Two reports of one event.
let ferryReports = """
  [{"id": "f1", "source": "A", "title": "Ferry Aurora runs aground off Callow with 212 aboard",
    "body": "The ferry Aurora ran onto a sandbank off Port Callow on Monday. 212 people were aboard.",
    "published": "2025-10-14T18:00:00Z"},
   {"id": "f2", "source": "B", "title": "Aurora ferry stuck on sandbank near Port Callow",
    "body": "More than 200 people waited on the ferry Aurora, which sat on a sandbank at Port Callow.",
    "published": "2025-10-14T19:00:00Z"}]
  """
