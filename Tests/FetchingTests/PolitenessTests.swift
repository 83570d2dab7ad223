import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct PolitenessTests {
  @Test(arguments: [429, 500, 502, 503, 504])
  func aServerInTroubleIsAskedAgain(status: Int) throws {
    let count = Mutex(0)
    let server = try serve { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number < 3
        ? LoopbackServer.status(status, "Retry-After: 0") : LoopbackServer.reply("a")
    }
    defer { server.stop() }
    #expect(try visit(server, "/page").get().body == [0x61])
    #expect(server.paths.count == 3)
  }

  @Test func notForEver() throws {
    let server = try serve { _ in LoopbackServer.status(503) }
    defer { server.stop() }
    #expect(visit(server, "/page").failure == .status(503))
    #expect(server.paths.count == quickOptions().attempts)
  }

  @Test func notFoundIsNotAskedForAgain() throws {
    let server = try serve { _ in LoopbackServer.status(404) }
    defer { server.stop() }
    #expect(visit(server, "/page").failure == .status(404))
    #expect(server.paths.count == 1)
  }

  @Test func aLongWaitIsNotWaitedAndTheHostIsLeftAlone() throws {
    let server = try serve { _ in LoopbackServer.status(429, "Retry-After: 7200") }
    defer { server.stop() }
    let visitor = Visitor(options: quickOptions())
    for path in ["/a", "/b"] {
      let address = try #require(Address(server.origin + path))
      #expect(throws: FetchError.askedToWait(seconds: 7200)) {
        try visitor.visit(address, for: .page)
      }
    }
    #expect(server.paths == ["/a"])
  }

  @Test func brokenConnectionsAreMadeAnew() throws {
    let count = Mutex(0)
    let server = try serve { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return number == 1 ? [.reset] : LoopbackServer.reply("a")
    }
    defer { server.stop() }
    #expect(try visit(server, "/page").get().body == [0x61])
  }

  @Test func retryAfterInEveryForm() {
    let now = Date(timeIntervalSince1970: 1_760_555_220)
    #expect(RetryAfter.seconds("120", now: now) == 120)
    #expect(RetryAfter.seconds("Wed, 15 Oct 2025 19:08:00 GMT", now: now) == 60)
    #expect(RetryAfter.seconds("Wed, 15 Oct 2025 19:00:00 GMT", now: now) == 0)
    #expect(RetryAfter.seconds("soon", now: now) == nil)
    #expect(RetryAfter.seconds("-5", now: now) == nil)
    #expect(RetryAfter.seconds("1e400", now: now) == nil)
    #expect(RetryAfter.seconds(nil, now: now) == nil)
  }

  @Test func requestsToOneHostGoOverOneConnectionInTurn() throws {
    let server = try serve { request in
      request.path == "/feed"
        ? LoopbackServer.reply("", type: nil)
        : LoopbackServer.reply(InventedSite.page(1))
    }
    defer { server.stop() }
    let visitor = Visitor(options: quickOptions())
    let address = try #require(Address(server.origin + "/page"))
    let bodies = waitingMap(count: 12, threads: 6) { _ in
      (try? visitor.visit(address, for: .page))?.response.body.count
    }
    #expect(bodies.allSatisfy { $0 == InventedSite.page(1).utf8.count })
    #expect(server.paths.count == 12)
    #expect(Set(server.requests.map(\.connection)).count == 1)
    #expect(server.requests.filter { $0.path == "/robots.txt" }.count == 1)
  }

  @Test func betweenRequestsThereIsAPause() throws {
    let server = try serve { _ in LoopbackServer.reply("a") }
    defer { server.stop() }
    let options = quickOptions { $0.delay = .milliseconds(60) }
    let visitor = Visitor(options: options)
    let address = try #require(Address(server.origin + "/page"))
    let start = ContinuousClock.now
    for _ in 0..<4 { _ = try visitor.visit(address, for: .page) }
    // Four pages and robots.txt have four pauses between them.
    #expect(ContinuousClock.now - start >= .milliseconds(240))
  }

  @Test func whoAsksIsSaid() throws {
    let server = try serve { _ in LoopbackServer.reply("a") }
    defer { server.stop() }
    _ = visit(server, "/page")
    #expect(server.requests.allSatisfy { $0.fields["user-agent"] == "newsfold-test/1.0" })
    #expect(server.requests.last?.fields["accept-encoding"]?.contains("gzip") == true)
    #expect(server.requests.last?.fields["accept"]?.hasPrefix("text/html") == true)
  }

  @Test func aHostThatDoesNotAnswerIsGivenUp() throws {
    let server = try serve { _ in [.wait(20)] }
    defer { server.stop() }
    let visitor = Visitor(options: quickOptions { $0.idleTimeout = .milliseconds(100) })
    let failures = (0..<6).map { number -> FetchError? in
      guard let address = Address("\(server.origin)/\(number)") else { return nil }
      return Result { () throws(FetchError) in try visitor.visit(address, for: .page) }.failure
    }
    #expect(server.paths.count == 3)
    guard case .hostGivenUp = failures.last else {
      Issue.record("\(failures)")
      return
    }
  }
}
