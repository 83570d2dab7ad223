import HTTPTypes
import Hummingbird
import Logging
import Rendering

/// Makes an answer of every error, in one form.
///
/// A browser gets a page, a program JSON.
struct ProblemMiddleware: RouterMiddleware {
  let pages: NewsroomPages

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(error)
      if problem.status.code >= 500 {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
      }
      guard (request.headers[.accept] ?? "").contains("text/html") else { return problem.response }
      return problem.page(pages)
    }
  }
}
