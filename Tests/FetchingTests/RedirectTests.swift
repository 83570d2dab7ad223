import TestSupport
import Testing

@testable import Fetching

@Suite struct RedirectTests {
  @Test(arguments: [301, 302, 303, 307, 308])
  func areFollowed(status: Int) throws {
    let server = try serve { request in
      request.path == "/old/page"
        ? LoopbackServer.status(status, "Location: ../new?x=1")
        : LoopbackServer.reply("here")
    }
    defer { server.stop() }
    #expect(try visit(server, "/old/page").get().body == Array("here".utf8))
    #expect(server.paths == ["/old/page", "/new?x=1"])
  }

  @Test func inACircle() throws {
    let server = try serve { request in
      LoopbackServer.status(302, "Location: \(request.path == "/a" ? "/b" : "/a")")
    }
    defer { server.stop() }
    #expect(visit(server, "/a").failure == .redirectLoop)
  }

  @Test func withoutEnd() throws {
    let server = try serve { LoopbackServer.status(302, "Location: \($0.path)a") }
    defer { server.stop() }
    let options = quickOptions { $0.mostRedirects = 4 }
    #expect(visit(server, "/a", options).failure == .tooManyRedirects(limit: 4))
    #expect(server.paths.count == 5)
  }

  @Test(arguments: [
    "", "Location: file:///etc/passwd", "Location: mailto:a@b.example", "Location:",
  ])
  func toNowhere(field: String) throws {
    let server = try serve { _ in LoopbackServer.status(301, field.isEmpty ? "X: y" : field) }
    defer { server.stop() }
    let failure = visit(server, "/a").failure
    #expect(failure == .redirectNowhere || failure == .redirectLoop)
  }

  @Test func toAnotherHostWhichHasRulesOfItsOwn() throws {
    let other = try LoopbackServer { request in
      request.path == "/robots.txt"
        ? LoopbackServer.reply("User-agent: *\nDisallow: /private", type: "text/plain")
        : LoopbackServer.reply("there")
    }
    defer { other.stop() }
    let server = try serve { LoopbackServer.status(302, "Location: \(other.origin)\($0.path)") }
    defer { server.stop() }
    #expect(try visit(server, "/open").get().body == Array("there".utf8))
    #expect(visit(server, "/private").failure == .forbiddenByRobots)
    #expect(other.paths == ["/open"])
  }
}

extension Result {
  /// The error, or nil where there is none.
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
