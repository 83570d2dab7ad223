import Articles
import Foundation
import Newsfold
import Stories
import StoryStore
import Testing

@testable import StoryServer

@Suite(.serialized) struct StoryServerTests {
  @Test func articlesComeInAndGo() async throws {
    try await withServer { (client: Client) async throws in
      let added = try await client.ask("POST", "/articles", ferryReports)
      #expect(added.status == 200)
      #expect(try added.json()["added"] as? Int == 2)
      let again = try await client.ask("POST", "/articles", ferryReports)
      #expect(try again.json()["unchanged"] as? Int == 2)
      try await client.settle()
      let article = try await client.ask("GET", "/articles/f1").json()
      #expect(article["source"] as? String == "A" && article["story"] is String)
      let put = try await client.ask("PUT", "/articles/f%2F3", "Bridge falls\n\nA bridge fell.")
      #expect(put.status == 201 && put.headers["location"] == "/articles/f%2F3")
      #expect(try client.store.article(ArticleID("f/3")).article.body.contains("A bridge fell."))
      #expect(try await client.ask("DELETE", "/articles/f%2F3").status == 204)
      #expect(try await client.ask("DELETE", "/articles/f%2F3").status == 404)
      #expect(try client.store.verify().isEmpty)
    }
  }

  @Test func storiesAreGivenAsTheyAre() async throws {
    try await withServer { (client: Client) async throws in
      let none = try await client.ask("GET", "/stories")
      #expect(try (none.json()["stories"] as? [Any])?.isEmpty == true)
      _ = try await client.ask("POST", "/articles", ferryReports)
      try await client.settle()
      let list = try await client.ask("GET", "/stories?search=aurora&minArticles=2&order=latest")
      let story = try #require((list.json()["stories"] as? [[String: Any]])?.first)
      #expect(story["size"] as? Int == 2)
      let id = try #require(story["id"] as? String)
      for path in ["/stories/\(id)", "/stories/\(id)/timeline", "/stories/\(id)/events"] {
        let answer = try await client.ask("GET", path)
        #expect(answer.status == 200 && answer.text.contains(id), "\(path)")
      }
      #expect(try await client.ask("GET", "/stories/nothing").status == 404)
      #expect(try await client.ask("PUT", "/stories/\(id)/pin").status == 204)
      #expect(try client.store.expire(olderThan: 1) == 0)
      #expect(try await client.ask("DELETE", "/stories/\(id)/pin").status == 204)
      #expect(try client.store.expire(olderThan: 1) == 2)
      let tag = try #require(list.headers["etag"])
      let known = ["If-None-Match": tag]
      try await Task.sleep(for: .milliseconds(500))
      #expect(try await client.ask("GET", "/stories", headers: known).status == 200)
      let fresh = try #require(try await client.ask("GET", "/stories").headers["etag"])
      #expect(
        try await client.ask("GET", "/stories", headers: ["If-None-Match": fresh]).status == 304)
    }
  }

  @Test func pagesAreLinked() async throws {
    try await withServer { (client: Client) async throws in
      let many = (0..<7).map {
        "{\"id\": \"\($0)\", \"title\": \"Thing \($0) of place \($0 * 77)\"}"
      }
      _ = try await client.ask("POST", "/articles", many.joined(separator: "\n"))
      try await client.settle()
      var (path, ids): (String?, [String]) = ("/stories?limit=3&order=size", [])
      while let next = path {
        let answer = try await client.ask("GET", next)
        let stories = try answer.json()["stories"] as? [[String: Any]] ?? []
        ids += stories.compactMap { $0["id"] as? String }
        path = answer.headers["link"].map { String($0.dropFirst().prefix { $0 != ">" }) }
      }
      #expect(ids.count == (try client.store.status().stories) && Set(ids).count == ids.count)
    }
  }

  @Test func neighboursAndReasonsAreGiven() async throws {
    try await withServer { (client: Client) async throws in
      _ = try await client.ask("POST", "/articles", ferryReports)
      try await client.settle()
      let similar = try await client.ask("GET", "/similar?to=f1")
      #expect(similar.status == 200 && similar.text.contains("\"f2\""))
      let asked = try await client.ask(
        "POST", "/similar?stories=true", "Ferry Aurora on a sandbank at Callow")
      #expect(asked.status == 200 && asked.text.contains("Aurora"))
      #expect(try client.store.status().articles == 2)
      let reasons = try await client.ask("GET", "/explain?article=f1&other=f2")
      #expect(reasons.status == 200 && reasons.text.contains("logOdds"))
      #expect(try await client.ask("GET", "/explain?article=f1").status == 200)
      #expect(try await client.ask("GET", "/explain?article=f1&other=f1").status == 400)
      let story = try #require(try client.store.article(ArticleID("f1")).story)
      let bond = try await client.ask("GET", "/explain?story=\(story.rawValue)")
      #expect(bond.status == 200 && bond.text.contains(story.rawValue))
      #expect(try await client.ask("GET", "/explain?story=x&article=f1").status == 400)
      #expect(try await client.ask("GET", "/explain?story=x").status == 404)
      #expect(try await client.ask("GET", "/similar?to=nobody").status == 404)
    }
  }

  @Test(arguments: [
    ("GET", "/stories?limit=-1", "", 400), ("GET", "/stories?limit=1&limit=2", "", 400),
    ("GET", "/stories?colour=red", "", 400), ("GET", "/stories?since=soon", "", 400),
    ("GET", "/similar", "", 400), ("GET", "/nothing", "", 404), ("POST", "/articles", "", 422),
    ("POST", "/articles", "{\"title\": \"\"}", 422),
    ("POST", "/articles", "\u{1f}\u{8b}\u{8}", 422),
    ("PATCH", "/articles", "", 405), ("DELETE", "/stories", "", 405),
    ("PUT", "/articles/x", "[]", 422),
    ("GET", "/articles/%00", "", 404),
    ("PUT", "/articles/x", "{\"title\":\"a\"}\n{\"title\":\"b\"}", 422),
  ])
  func whatCannotBeIsRefused(method: String, path: String, body: String, status: Int) async throws {
    try await withServer { (client: Client) async throws in
      let answer = try await client.ask(method, path, body.isEmpty ? nil : body)
      #expect(answer.status == status)
      #expect(answer.headers["content-type"] == "application/problem+json")
      #expect(try answer.json()["status"] as? Int == status)
      #expect(try answer.json()["detail"] as? String != "")
    }
  }

  @Test func whatIsSaidToBeJSONIsNothingElse() async throws {
    try await withServer { (client: Client) async throws in
      let json = ["Content-Type": "application/json"]
      let answer = try await client.ask("POST", "/articles", "[null, null]", headers: json)
      #expect(answer.status == 422)
      #expect(try await client.ask("POST", "/articles", ferryReports, headers: json).status == 200)
      #expect(
        try await client.ask("GET", "/articles/\(String(repeating: "x", count: 1_001))").status
          == 400)
      let events = ["Last-Event-ID": "-1"]
      #expect(try await client.ask("GET", "/events", headers: events).status == 400)
    }
  }

  @Test func bodiesAndBatchesHaveLimits() async throws {
    try await withServer {
      $0.mostBytes = 10_000
      $0.mostArticles = 3
    } _: { (client: Client) async throws in
      let long = String(repeating: "word ", count: 5_000)
      #expect(try await client.ask("POST", "/articles", long).status == 413)
      let many = (0..<4).map { "{\"title\": \"thing \($0)\"}" }.joined(separator: "\n")
      #expect(try await client.ask("POST", "/articles", many).status == 413)
      #expect(try client.store.status().articles == 0)
    }
  }

  @Test func tokensKeepOthersOut() async throws {
    try await withServer {
      $0.writeToken = AccessToken("write-secret")
      $0.readToken = AccessToken("read-secret")
    } _: { (client: Client) async throws in
      func status(_ method: String, _ path: String, _ authorization: String?) async throws -> Int {
        try await client.ask(
          method, path, method == "GET" ? nil : "{\"title\": \"a thing\"}",
          headers: authorization.map { ["Authorization": $0] } ?? [:]
        ).status
      }
      #expect(try await status("GET", "/stories", nil) == 401)
      #expect(try await status("GET", "/health", nil) == 200)
      #expect(try await status("GET", "/stories", "Bearer read-secret") == 200)
      #expect(try await status("GET", "/stories", "Bearer write-secret") == 200)
      #expect(
        try await status("GET", "/", "Basic \(Data("me:read-secret".utf8).base64EncodedString())")
          == 200)
      #expect(try await status("GET", "/stories", "Bearer read-secre") == 401)
      #expect(try await status("POST", "/articles", "Bearer read-secret") == 401)
      #expect(try await status("POST", "/articles", "Bearer write-secret") == 200)
      #expect(try await status("POST", "/similar", "Bearer read-secret") == 200)
    }
    #expect("\(AccessToken("write-secret"))" == "(secret)")
    var settings = ServerSettings()
    settings.writeToken = AccessToken("write-secret")
    #expect(!String(reflecting: settings).contains("write-secret"))
  }

  @Test func pagesOfOtherSitesAreKeptOut() async throws {
    try await withServer { (client: Client) async throws in
      let body = "{\"title\": \"a thing\"}"
      func status(_ headers: [String: String]) async throws -> Int {
        try await client.ask("POST", "/articles", body, headers: headers).status
      }
      #expect(try await status(["Origin": "https://evil.example"]) == 403)
      #expect(try await status(["Origin": "null"]) == 403)
      #expect(try await status(["Sec-Fetch-Site": "cross-site"]) == 403)
      #expect(try await status(["Origin": client.address]) == 200)
      #expect(try await status([:]) == 200)
      let read = try await client.ask(
        "GET", "/stories", headers: ["Origin": "https://evil.example"])
      #expect(read.headers["access-control-allow-origin"] == nil)
    }
    try await withServer {
      $0.allowedOrigin = "https://good.example"
    } _: { (client: Client) async throws in
      let headers = ["Origin": "https://good.example"]
      let read = try await client.ask("GET", "/stories", headers: headers)
      #expect(read.headers["access-control-allow-origin"] == "https://good.example")
      #expect(try await client.ask("OPTIONS", "/articles", headers: headers).status == 204)
    }
  }

  @Test func pagesAnswerPeople() async throws {
    try await withServer { (client: Client) async throws in
      _ = try await client.ask("POST", "/articles", ferryReports)
      try await client.settle()
      let browser = ["Accept": "text/html", "Origin": client.address]
      let front = try await client.ask("GET", "/?search=aurora", headers: browser)
      #expect(front.status == 200 && front.text.contains("Callow"))
      #expect(front.headers["content-security-policy"]?.contains("default-src 'none'") == true)
      let asked = try await client.ask(
        "POST", "/who", "text=Ferry+Aurora%20aground", headers: browser)
      #expect(asked.status == 200 && asked.text.contains("/story/"))
      #expect(try await client.ask("POST", "/who", "text=%zz&text", headers: browser).status < 500)
      let missing = try await client.ask("POST", "/who", "words=x", headers: browser)
      #expect(
        missing.status == 400 && missing.headers["content-type"]?.hasPrefix("text/html") == true)
      let unknown = try await client.ask("GET", "/story/none", headers: browser)
      #expect(unknown.status == 404 && unknown.text.contains("<h1"))
      #expect(try await client.ask("GET", "/article/f1").text.contains("sandbank"))
      for file in ["/page.css", "/page.js"] {
        #expect(try await client.ask("GET", file).status == 200)
      }
    }
  }

  @Test func anAddressMayAskSoOften() {
    let limit = RateMiddleware(perSecond: 2)
    let start = ContinuousClock.now
    let burst = (0..<20).count { _ in limit.takes(from: "a", 2, at: start) }
    #expect(burst == 10)
    #expect(limit.takes(from: "b", 2, at: start))
    let later = (0..<20).count { _ in limit.takes(from: "a", 2, at: start + .seconds(3)) }
    #expect(later == 6)
  }

  @Test func theContestsClientsWork() async throws {
    try await withServer { (client: Client) async throws in
      func page(_ number: Int, hour: Int) -> String {
        """
        <html><head><meta property="og:title" content="Ferry Aurora stuck off Callow, report \(number)">
        <meta property="article:published_time" content="2025-10-14T\(hour):00:00Z"></head><body><article>
        <h1>Ferry Aurora stuck off Callow, report \(number)</h1><p>The ferry Aurora ran onto a sandbank off
        Port Callow with 212 people aboard, the coast guard told reporters on Tuesday.</p></article></body></html>
        """
      }
      let html = ["Content-Type": "text/html", "Cache-Control": "max-age=7200"]
      #expect(
        try await client.ask("PUT", "/11.html", page(1, hour: 10), headers: html).status == 201)
      #expect(
        try await client.ask("PUT", "/11.html", page(1, hour: 10), headers: html).status == 204)
      #expect(
        try await client.ask("PUT", "/12.html", page(2, hour: 11), headers: html).status == 201)
      try await client.settle()
      let answer = try await client.ask("GET", "/threads?period=86400&lang_code=en&category=any")
        .json()
      let threads = try #require(answer["threads"] as? [[String: Any]])
      #expect(threads.count == 1)
      #expect(Set(threads[0]["articles"] as? [String] ?? []) == ["11.html", "12.html"])
      #expect(
        try await client.ask("PUT", "/13.html", page(3, hour: 13), headers: html).status == 201)
      #expect(try client.store.expire() == 2)
      #expect(try await client.ask("DELETE", "/13.html").status == 204)
      #expect(try await client.ask("DELETE", "/13.html").status == 404)
    }
  }

  @Test func countsAreThoseOfTheRequests() async throws {
    try await withServer { (client: Client) async throws in
      for _ in 0..<3 { _ = try await client.ask("GET", "/stories") }
      _ = try await client.ask("GET", "/stories?limit=x")
      let text = try await client.ask("GET", "/metrics").text
      #expect(
        text.contains("newsfold_requests_total{route=\"/stories\",method=\"GET\",status=\"200\"} 3")
      )
      #expect(
        text.contains("newsfold_requests_total{route=\"/stories\",method=\"GET\",status=\"400\"} 1")
      )
      #expect(text.contains("newsfold_request_seconds_count{route=\"/stories\"} 4"))
    }
  }

  /// Writers at once: everything that was acknowledged is there.
  @Test func manyWriteAtOnce() async throws {
    try await withServer { (client: Client) async throws in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for writer in 0..<8 {
          group.addTask { () async throws -> Int in
            for number in 0..<12 {
              let body =
                "{\"id\": \"w\(writer)-\(number)\", \"title\": \"Thing \(writer) and \(number)\"}"
              #expect(try await client.ask("POST", "/articles", body).status == 200)
            }
            return 12
          }
        }
        let total = try await group.reduce(0, +)
        #expect(try client.store.status().articles == total)
      }
      try await client.settle()
      #expect(try client.store.verify().isEmpty)
    }
  }
}
