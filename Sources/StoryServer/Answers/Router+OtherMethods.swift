import HTTPTypes
import Hummingbird

extension Router<ServerContext> {
  /// Lets every path that takes some methods say so to the others, where there would seem to be nothing.
  func refuseOtherMethods() {
    let usual: [HTTPRequest.Method] = [
      .get, .head, .put, .post, .delete, .patch, .options, .trace, .init("QUERY") ?? .get,
    ]
    for (path, routes) in Dictionary(grouping: routes, by: \.path.description) {
      var allowed = Set(routes.map(\.method))
      if allowed.contains(.get) { allowed.insert(.head) }
      let known = Array(allowed)
      for method in Set(usual).subtracting(allowed) {
        on(RouterPath(path), method: method) { _, _ -> Response in
          throw Problem.wrongMethod(allowed: known)
        }
      }
    }
  }
}
