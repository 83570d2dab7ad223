import Foundation
import HTTPTypes
import Hummingbird

/// Lets in who has the token that reading or writing takes.
///
/// A browser gives it as the password that it asks for (Basic), a program as a bearer.
struct TokenMiddleware: RouterMiddleware {
  private let settings: ServerSettings
  /// What anybody may ask, so that a balancer needs no token.
  private static let open: Set<String> = ["/health", "/ready"]
  /// What is sent with POST because it is long, and changes nothing.
  private static let questions: Set<String> = ["/similar", "/who"]

  init(settings: ServerSettings) {
    self.settings = settings
  }

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let path = request.uri.path
    let reads = request.method.isSafe || Self.questions.contains(path)
    let wanted =
      reads
      ? settings.readToken.map { [$0, settings.writeToken] } : settings.writeToken.map { [$0] }
    guard let wanted, !Self.open.contains(path) else { return try await next(request, context) }
    let given = Array((Self.token(in: request) ?? "").utf8)
    // All are looked at, so that the time says nothing about which was nearly right.
    let matches = wanted.compactMap(\.self).filter { $0.equals(given) }
    guard !matches.isEmpty else { throw Problem.unauthorized }
    return try await next(request, context)
  }

  private static func token(in request: Request) -> String? {
    let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "bearer": return String(parts[1])
    case "basic":
      let decoded = Data(base64Encoded: String(parts[1])).map {
        String(decoding: $0, as: UTF8.self)
      }
      return decoded?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).last
        .map(String.init)
    default: return nil
    }
  }
}
