import HTTPTypes
import Hummingbird

/// Keeps pages of other sites out: a browser on the server's own machine reaches what nobody else does.
///
/// A name that the server is not known by is refused (a site may have its name lead to this machine), and
/// so is what changes something and comes from a page of another origin. One origin may be let in.
struct OriginMiddleware: RouterMiddleware {
  private let names: Set<String>
  private let knowsItsNames: Bool
  private let allowed: String?

  init(settings: ServerSettings) {
    names = Set(
      (["localhost", "127.0.0.1", "[::1]", settings.host, "[\(settings.host)]"]
        + settings.publicNames).map { $0.lowercased() })
    // Elsewhere a server is reached by names that it cannot know.
    knowsItsNames = settings.isLoopback || !settings.publicNames.isEmpty
    allowed = settings.allowedOrigin
  }

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let authority = request.head.authority?.lowercased() ?? ""
    if knowsItsNames, !authority.isEmpty, !names.contains(Self.name(of: authority)) {
      throw Problem.foreignHost
    }
    let origin = request.headers[.origin]?.lowercased()
    let isOwn = origin.map { $0 == "http://\(authority)" || $0 == "https://\(authority)" } ?? true
    let isAllowed = origin != nil && origin == allowed?.lowercased()
    if request.method == .options, isAllowed { return preflight }
    if !request.method.isSafe, !isAllowed, !isOwn || isCrossSite(request) {
      throw Problem.foreignOrigin
    }
    var response = try await next(request, context)
    if isAllowed, let allowed {
      response.headers[.accessControlAllowOrigin] = allowed
      response.headers[.vary] = "Origin"
      response.headers[HTTPField.Name("Cross-Origin-Resource-Policy") ?? .origin] = "cross-origin"
    }
    return response
  }

  private var preflight: Response {
    Response(
      status: .noContent,
      headers: [
        .accessControlAllowOrigin: allowed ?? "", .vary: "Origin",
        .accessControlAllowMethods: "GET, HEAD, PUT, POST, DELETE",
        .accessControlAllowHeaders: "authorization, content-type, cache-control, last-event-id",
        .accessControlMaxAge: "600",
      ])
  }

  private func isCrossSite(_ request: Request) -> Bool {
    guard request.headers[.origin] == nil, let name = HTTPField.Name("Sec-Fetch-Site") else {
      return false
    }
    return request.headers[name] == "cross-site"
  }

  /// The name without its port.
  private static func name(of authority: String) -> String {
    guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
      return authority
    }
    return String(authority[..<colon])
  }
}

extension HTTPRequest.Method {
  /// Whether it only reads.
  var isSafe: Bool { self == .get || self == .head || self == .options }
}
