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
    /// How long it is; 0 while it is made.
    var bytes = 0
  }

  /// Answers that are kept, and their bytes: beyond either all are forgotten but the newest.
  private static let (mostEntries, mostBytes) = (512, 64 << 20)

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
      "W/\"\(Self.start)-\(version.lastEvent)-\(version.refreshed ?? 0)\""
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
      let answer = try await entry(key, version, make).answer.value
      note(answer.body.readableBytes, of: key)
      return answer
    } catch {
      // What failed once may not fail again.
      entries.withLock { $0[key] = nil }
      throw error
    }
  }

  private func note(_ bytes: Int, of key: String) {
    entries.withLock { entries in
      guard var entry = entries[key], entry.bytes == 0 else { return }
      entry.bytes = bytes
      entries[key] = entry
      let isTooMuch = entries.values.reduce(0) { $0 + $1.bytes } > Self.mostBytes
      if isTooMuch { entries = [key: entry] }
    }
  }

  private static let start = UInt64.random(in: 0...UInt64(UInt32.max))

  private func entry(
    _ key: String, _ version: ChangeFeed.Version,
    _ make: @escaping @Sendable () async throws -> Answer
  ) -> Entry {
    entries.withLock { entries in
      if let entry = entries[key], entry.version == version { return entry }
      if entries.count >= Self.mostEntries { entries = [:] }
      let entry = Entry(version: version, answer: Task { try await make() })
      entries[key] = entry
      return entry
    }
  }
}
