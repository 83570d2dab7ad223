import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Answers that stay the same while the stories do.
///
/// Whoever asks first has the answer made, the others wait for it: what many read is worked out once for
/// every change, however many they are.
final class AnswerCache: Sendable {
  /// A body and its type.
  struct Answer: Sendable {
    var body: ByteBuffer
    var type: String
    var link: String?
  }

  private struct Entry {
    var version: ChangeFeed.Version
    var answer: Task<Answer, any Error>
  }

  /// Answers that are kept.
  private static let mostEntries = 512

  private let desk: StoreDesk
  private let entries = Mutex<[String: Entry]>([:])

  init(desk: StoreDesk) {
    self.desk = desk
  }

  /// The answer to a request for what its address alone tells, made by `make` where it is not known.
  func response(
    to request: Request, _ make: @escaping @Sendable () async throws -> Answer
  ) async throws -> Response {
    let version = desk.changes.version
    // Versions begin anew with the process, and other processes may have other weights.
    let tag =
      "W/\"\(Self.start)-\(version.lastEvent)-\(version.refreshed ?? 0)-\(version.edition)\""
    if request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    let answer = try await answer(request.uri.string, version, make)
    var headers: HTTPFields = [
      .contentType: answer.type, .eTag: tag, .cacheControl: "no-cache",
    ]
    headers[HTTPField.Name("Link") ?? .location] = answer.link
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: answer.body))
  }

  private func answer(
    _ key: String, _ version: ChangeFeed.Version,
    _ make: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await entry(key, version, make).answer.value
    } catch {
      // What failed once may not fail again.
      entries.withLock { $0[key] = nil }
      throw error
    }
  }

  private static let start = UInt64.random(in: 0...UInt64(UInt32.max))

  private func entry(
    _ key: String, _ version: ChangeFeed.Version,
    _ make: @escaping @Sendable () async throws -> Answer
  ) -> Entry {
    entries.withLock { entries in
      if let entry = entries[key], entry.version == version { return entry }
      if entries.count >= Self.mostEntries {
        entries = entries.filter { $0.value.version == version }
        if entries.count >= Self.mostEntries { entries = [:] }
      }
      let entry = Entry(version: version, answer: Task { try await make() })
      entries[key] = entry
      return entry
    }
  }
}
