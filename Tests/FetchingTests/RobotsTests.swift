import TestSupport
import Testing

@testable import Fetching

@Suite struct RobotsTests {
  private func allows(_ text: String, _ path: String, agent: String = "newsfold/1.0") -> Bool {
    RobotsRules(Array(text.utf8), agent: agent).allows(path)
  }

  @Test func longestMatchDecides() {
    let text = """
      User-agent: *
      Disallow: /news
      Allow: /news/open
      Disallow: /news/open/secret
      """
    #expect(allows(text, "/"))
    #expect(!allows(text, "/news"))
    #expect(!allows(text, "/newspaper"))
    #expect(allows(text, "/news/open"))
    #expect(!allows(text, "/news/open/secret/1"))
    #expect(allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a/b"))
  }

  @Test func wildcardsAndEnds() {
    let text = "user-agent:*\ndisallow:/*.pdf$\ndisallow: /a*b*c\nDisallow: /x$\nAllow:/aabbc"
    #expect(!allows(text, "/one/two.pdf"))
    #expect(allows(text, "/one/two.pdf?x"))
    #expect(!allows(text, "/a1b2c3"))
    #expect(allows(text, "/a1c2b3"))
    #expect(!allows(text, "/x"))
    #expect(allows(text, "/x/y"))
    #expect(allows(text, "/aabbcc"))
  }

  @Test func groups() {
    let text = """
      Sitemap: https://courier.example/map.xml
      User-agent: otherbot
      User-agent: Newsfold
      Disallow: /private # not for programs

      User-agent: *
      Disallow: /

      User-agent: newsfold/2
      Crawl-delay: 2.5
      Disallow: /also
      """
    #expect(allows(text, "/open"))
    #expect(!allows(text, "/private/1"))
    #expect(!allows(text, "/also"))
    #expect(!allows(text, "/open", agent: "somebody"))
    #expect(RobotsRules(Array(text.utf8), agent: "NEWSFOLD/9").crawlDelay == 2.5)
    #expect(allows("Disallow: /", "/a"))
    #expect(allows("User-agent: *\nDisallow:", "/a"))
    #expect(allows("User-agent: *\nDisallow: /", "/robots.txt"))
    #expect(!allows("\u{feff}User-agent: *\r\nDisallow: /\r\n", "/a"))
    #expect(!allows("User-agent: *\rDisallow: /", "/a"))
  }

  @Test func spellingsOfOnePath() {
    #expect(!allows("User-agent: *\nDisallow: /caf%C3%A9", "/café"))
    #expect(!allows("User-agent: *\nDisallow: /café", "/caf%c3%a9"))
    #expect(!allows("User-agent: *\nDisallow: /%7Ejoe", "/~joe"))
    #expect(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b"))
  }

  /// The matcher against all ways of matching, tried one after another.
  @Test func patternsAgainstAnOracle() {
    func fits(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
      guard let first = pattern.first else { return true }
      if first == UInt8(ascii: "$"), pattern.count == 1 { return path.isEmpty }
      if first == UInt8(ascii: "*") {
        return (path.startIndex...path.endIndex).contains { fits(pattern.dropFirst(), path[$0...]) }
      }
      return path.first == first && fits(pattern.dropFirst(), path.dropFirst())
    }
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<20_000 {
      let pattern = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Array("ab*$".utf8).randomElement(using: &generator) ?? 0
      }
      let path = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        Array("ab".utf8).randomElement(using: &generator) ?? 0
      }
      #expect(PathPattern.fits(pattern, path) == fits(pattern[...], path[...]))
    }
  }

  @Test func whatForbids() throws {
    let server = try LoopbackServer { request in
      request.path == "/robots.txt"
        ? LoopbackServer.reply("User-agent: *\nDisallow: /closed", type: "text/plain")
        : LoopbackServer.reply("a")
    }
    defer { server.stop() }
    #expect(visit(server, "/closed").failure == .forbiddenByRobots)
    #expect(try visit(server, "/open").get().status == 200)
    #expect(server.paths == ["/open"])
  }

  @Test func otherFieldsNameNobody() {
    let rules = RobotsRules(
      Array("\u{feff}User-Agent: *\nDisallow: /a\nX-User-agent: newsfold\nDisallow: /b".utf8),
      agent: "newsfold")
    #expect(!rules.allows("/a"))
    #expect(!rules.allows("/b"))
    #expect(rules.allows("/c"))
  }

  @Test(arguments: [
    (404, true), (403, true), (410, true), (500, false), (503, false), (429, false),
  ])
  func whatCannotBeHad(status: Int, allows: Bool) throws {
    let server = try LoopbackServer { request in
      request.path == "/robots.txt" ? LoopbackServer.status(status) : LoopbackServer.reply("a")
    }
    defer { server.stop() }
    let outcome = visit(server, "/page")
    #expect((outcome.failure == nil) == allows)
    if case .noRobots? = outcome.failure { #expect(!allows) }
  }

  @Test func redirectsOfIt() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/robots.txt": LoopbackServer.status(301, "Location: /rules")
      case "/rules": LoopbackServer.reply("User-agent: *\nDisallow: /a", type: "text/plain")
      default: LoopbackServer.reply("a")
      }
    }
    defer { server.stop() }
    #expect(visit(server, "/a").failure == .forbiddenByRobots)
    #expect(try visit(server, "/b").get().status == 200)
  }

  @Test func randomBytes() {
    var generator = SeededGenerator(seed: 18)
    let alphabet = Array("user-agent: *\ndisallow:/$%#\r".utf8) + [0xff, 0]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = RobotsRules(text, agent: "newsfold").allows("/a/b?c")
    }
  }
}
