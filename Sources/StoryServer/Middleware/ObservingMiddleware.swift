import HTTPTypes
import Hummingbird
import Logging

/// Counts requests, and writes them down: what was asked for and how it went, and neither tokens nor what
/// was searched.
struct ObservingMiddleware: RouterMiddleware {
  let metrics: ServerMetrics

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    metrics.count(
      route: context.endpointPath ?? "other", method: request.method, status: response.status,
      seconds: seconds)
    context.logger.log(
      level: response.status.code >= 500 ? .error : .debug, "request",
      metadata: [
        "method": "\(request.method)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)", "seconds": "\(seconds)",
      ])
    return response
  }
}
