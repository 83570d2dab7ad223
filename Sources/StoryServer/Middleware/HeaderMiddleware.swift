import HTTPTypes
import Hummingbird

/// Says with every answer what a browser may do with it: nothing but what the server's own pages do.
struct HeaderMiddleware: RouterMiddleware {
  private static let headers: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    // Without any, a browser would not say that a form is the server's own.
    (.init("Referrer-Policy") ?? .referer, "same-origin"),
    (.init("Cross-Origin-Resource-Policy") ?? .origin, "same-origin"),
  ]

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }
}
