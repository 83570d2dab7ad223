import Foundation
import TestSupport
import Testing

@Suite struct FetchTests {
  private static let environment = ["no_proxy": "127.0.0.1"]

  /// A server with the sample articles as pages, and a feed of them.
  private func site() throws -> LoopbackServer {
    let articles = try SampleArticles.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
    }
    let pages = articles.map { article in
      let body = (article["body"] ?? "").replacing(". ", with: ".</p><p>")
      return """
        <html lang="en"><head><meta property="og:site_name" content="\(article["source"] ?? "")">
        <title>\(article["title"] ?? "")</title></head>
        <body><h1>\(article["title"] ?? "")</h1><p>\(body)</p></body></html>
        """
    }
    let items = articles.enumerated().map { number, article in
      """
      <item><title>\(article["title"] ?? "")</title><link>/\(number)</link>
      <source url="x">\(article["source"] ?? "")</source>
      <guid isPermaLink="false">\(article["id"] ?? "")</guid>
      <pubDate>\(article["published"] ?? "")</pubDate></item>
      """
    }
    let feed = "<rss><channel><title>News</title>\(items.joined())</channel></rss>"
    return try LoopbackServer { request in
      switch request.path {
      case "/feed" where request.fields["if-none-match"] == "\"1\"": LoopbackServer.status(304)
      case "/feed": LoopbackServer.reply(feed, type: "text/xml", fields: ["ETag: \"1\""])
      case "/robots.txt": LoopbackServer.status(404)
      default:
        Int(request.path.dropFirst()).map { LoopbackServer.reply(pages[$0]) }
          ?? LoopbackServer.status(404)
      }
    }
  }

  private func fetch(_ arguments: String..., in folder: URL? = nil) throws -> Outcome {
    try Program(
      Built.executable, ["fetch", "--delay", "0", "--timeout", "20"] + arguments,
      environment: Self.environment, folder: folder
    ).run(input: nil)
  }

  @Test func fetchedArticlesCluster() throws {
    let server = try site()
    defer { server.stop() }
    try withTemporaryFolder { folder in
      let outcome = try fetch("\(server.origin)/feed", "-o", "news.jsonl", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix("6 new articles from 1 feed ("))
      let stories = try Built.run(
        "cluster", folder.appending(path: "news.jsonl").path, "-f", "jsonl")
      let groups = Dictionary(grouping: try stories.jsonLines()) { $0["story"] as? String }
      let found = Set(groups.values.map { Set($0.compactMap { $0["article"] as? String }) })
      #expect(found == SampleArticles.stories)
    }
  }

  @Test func anotherRunAddsWhatIsNew() throws {
    let server = try site()
    defer { server.stop() }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "news.jsonl")
      let first = try fetch("\(server.origin)/feed", "--limit", "2", "-o", file.path)
      #expect(first.errors.hasPrefix("2 new articles"))
      let before = try Data(contentsOf: file)
      let more = try fetch("\(server.origin)/feed", "-o", file.path)
      #expect(more.errors.hasPrefix("4 new articles from 1 feed, 2 items known"), "\(more.errors)")
      let all = try Data(contentsOf: file)
      #expect(all.starts(with: before) && all.split(separator: 0x0a).count == 6)
      let again = try fetch("\(server.origin)/feed", "-o", file.path)
      #expect(again.errors.hasPrefix("0 new articles from 1 feed, 1 of them unchanged"))
      #expect(try Data(contentsOf: file) == all)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
      // Without the articles, what servers know is no use.
      try FileManager.default.removeItem(at: file)
      #expect(try fetch("\(server.origin)/feed", "-o", file.path).errors.hasPrefix("6 new"))
    }
  }

  @Test func standardOutputAndLists() throws {
    let server = try site()
    defer { server.stop() }
    let list = "<opml><body><outline xmlUrl=\"\(server.origin)/feed\"/></body></opml>"
    try withFiles(["feeds.opml": list]) { folder in
      let path = folder.appending(path: "feeds.opml").path
      let outcome = try fetch(path, "--feeds-only", "--quiet")
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      let lines = try outcome.jsonLines()
      #expect(
        lines.count == 6 && lines.allSatisfy { $0["feed"] as? String == "\(server.origin)/feed" })
      #expect(server.paths == ["/feed"])
      #expect(try fetch(path, "--feeds-only", "--quiet").bytes == outcome.bytes)
    }
  }

  @Test(arguments: [["-o", "news.jsonl"], []])
  func theStateCanBeKeptElsewhere(output: [String]) throws {
    let server = try site()
    defer { server.stop() }
    try withTemporaryFolder { folder in
      let arguments = ["fetch", "\(server.origin)/feed", "--delay", "0", "--state", "kept"]
      func run() throws -> Outcome {
        try Program(
          Built.executable, arguments + output, environment: Self.environment, folder: folder
        ).run(input: nil)
      }
      let first = try run()
      #expect(first.errors.hasPrefix("6 new articles from 1 feed ("), "\(first.errors)")
      #expect(first.lines.count == (output.isEmpty ? 6 : 0))
      let again = try run()
      #expect(again.status == 0 && again.output.isEmpty)
      #expect(again.errors.hasPrefix("0 new articles from 1 feed, 1 of them unchanged"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.sorted() == ["kept"] + output.dropFirst())
    }
  }

  @Test(arguments: [nil, "", "{\"id\": \"1\"}\n"] as [String?])
  func whatIsNoStateIsNotReplaced(articles: String?) throws {
    var files = ["feed.xml": Self.smallFeed, "notes.txt": "precious\n"]
    files["news.jsonl"] = articles
    try withFiles(files) { folder in
      let outcome = try fetch(
        "feed.xml", "--feeds-only", "-o", "news.jsonl", "--state", "notes.txt", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("notes.txt: no state that 'newsfold fetch' has written"))
      let notes = folder.appending(path: "notes.txt")
      #expect(try String(contentsOf: notes, encoding: .utf8) == "precious\n")
      let news = try? String(contentsOf: folder.appending(path: "news.jsonl"), encoding: .utf8)
      #expect(news == articles)
    }
  }

  @Test func anEmptyFileBecomesAState() throws {
    try withFiles(["feed.xml": Self.smallFeed, "kept": ""]) { folder in
      let outcome = try fetch("feed.xml", "--feeds-only", "--state", "kept", in: folder)
      #expect(outcome.status == 0 && outcome.lines.count == 1, "\(outcome.errors)")
      #expect(try !Data(contentsOf: folder.appending(path: "kept")).isEmpty)
    }
  }

  @Test func aFileCanBeNamedByADash() throws {
    let server = try site()
    defer { server.stop() }
    try withTemporaryFolder { folder in
      for count in [6, 0] {
        let outcome = try fetch("\(server.origin)/feed", "-o", "-", in: folder)
        #expect(outcome.errors.hasPrefix("\(count) new articles from 1 feed"))
      }
      let news = try Data(contentsOf: folder.appending(path: "-"))
      #expect(news.split(separator: 0x0a).count == 6)
      let wrong = try fetch("\(server.origin)/feed", "--state", "-", in: folder)
      #expect(wrong.status == 65 && wrong.errors.contains("no state"))
    }
  }

  private static let smallFeed = """
    <rss><channel><title>Courier</title><item><title>Ferry runs aground</title>
    <description>The ferry Aurora ran aground off Port Illyan.</description></item></channel></rss>
    """

  @Test func whatFailsIsListedAndTheRestCounts() throws {
    let server = try site()
    defer { server.stop() }
    let some = try fetch("\(server.origin)/feed", "\(server.origin)/none", "--feeds-only")
    #expect(some.status == 0)
    #expect(some.errors.contains("\(server.origin)/none: the server answers 404 (not found)"))
    #expect(some.errors.contains("1 feed failed"))
    try withTemporaryFolder { folder in
      let none = try fetch("\(server.origin)/none", "-o", "a.jsonl", in: folder)
      #expect(none.status == 74)
      #expect(none.errors.contains("nothing could be fetched"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func ofManyFailuresTheFirstAreListed() throws {
    let server = try LoopbackServer { _ in LoopbackServer.status(404) }
    defer { server.stop() }
    let addresses = (10..<35).map { "\(server.origin)/\($0)" }
    let outlines = addresses.map { "<outline xmlUrl=\"\($0)\"/>" }
    try withFiles(["feeds.opml": "<opml><body>\(outlines.joined())</body></opml>"]) { folder in
      let outcome = try fetch("feeds.opml", in: folder)
      #expect(outcome.status == 74)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count { $0.contains("404 (not found)") } == 20)
      #expect(lines.contains("and 5 more"))
    }
  }

  @Test func whoeverStopsItFindsNothingHalfDone() throws {
    let server = try LoopbackServer { _ in [.wait(60)] }
    defer { server.stop() }
    try withFiles(["a.jsonl": "{\"id\": \"1\"}\n"]) { folder in
      let line = "timeout -s INT 1 newsfold fetch \(server.origin)/feed -o a.jsonl; echo $?; ls -A"
      let outcome = try Built.shell("export no_proxy=127.0.0.1; \(line)", in: folder)
      #expect(outcome.lines.last == "a.jsonl" && outcome.lines.count == 2, "\(outcome.output)")
    }
  }

  @Test func wrongInputs() throws {
    try withFiles([
      "a.txt": "no feed", "b.opml": "<opml/>", "c.jsonl": "{\"title\": 1}\n", ".d.state": "x",
      "d": "{\"id\": \"1\"}\n",
    ]) { folder in
      for (arguments, status) in [
        (["a.txt"], 65), (["b.opml"], 65), (["none.xml"], 66),
        (["http://127.0.0.1:1/", "-o", "c.jsonl"], 65), (["http://127.0.0.1:1/", "-o", "d"], 65),
        (["http://127.0.0.1:1/", "-o", "no/such/folder"], 74), (["x", "--limit", "0"], 64),
        (["x", "-o", "a.gz"], 64), (["x", "--delay", "-1"], 64), (["x", "--timeout", "0"], 64),
        (["x", "--user-agent", "\n"], 64), (["x", "--attempts", "0"], 64), ([], 64),
      ] as [([String], Int32)] {
        let outcome = try Program(
          Built.executable, ["fetch"] + arguments, environment: Self.environment, folder: folder
        ).run(input: nil)
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        #expect(outcome.errors.isEmpty == false)
      }
    }
  }

  @Test func aListWithoutFeedsIsToldWhatItLacks() throws {
    let list = "<opml><body><outline text=\"News\"/></body></opml>"
    try withFiles(["feeds.opml": list]) { folder in
      let outcome = try fetch("feeds.opml", in: folder)
      #expect(outcome.status == 65)
      #expect(
        outcome.errors.contains(
          "feeds.opml: the list names no feed; an outline of OPML has the address in \"xmlUrl\""))
    }
  }

  @Test func feedsAreInput() throws {
    let feed = """
      <rss><channel><title>Courier</title><item><title>Ferry runs aground</title></item>
      <item><title>Port</title><desc
      """
    try withFiles(["feed.xml": feed]) { folder in
      let outcome = try Built.run(
        "extract", folder.appending(path: "feed.xml").path, "-f", "jsonl")
      #expect(outcome.lines.count == 2)
      #expect(outcome.errors.contains("feed.xml:2: the feed is damaged"))
      #expect(outcome.errors.contains("1 record skipped"))
    }
  }

  @Test func aStoreWatchesFeedsAndFolders() throws {
    let server = try site()
    defer { server.stop() }
    try withTemporaryFolder { folder in
      let incoming = folder.appending(path: "incoming")
      try FileManager.default.createDirectory(at: incoming, withIntermediateDirectories: true)
      let more = SampleArticles.line(
        "n1", "Ferry Aurora towed to Port Illyan",
        "The ferry Aurora was towed off the sandbank to Port Illyan, said Captain Mira Tollen.",
        "Daily Quay", "2025-03-06T10:00:00Z")
      func watch(_ rounds: String = "1") throws -> Outcome {
        try Program(
          Built.executable,
          [
            "watch", "--store", "news.store", "\(server.origin)/feed", "incoming", "--delay", "0",
            "--rounds", rounds, "--interval", "1s",
          ], environment: Self.environment, folder: folder
        ).run(input: nil)
      }
      let first = try watch()
      #expect(first.status == 0 && first.errors.contains("6 articles added"), "\(first.errors)")
      #expect(first.errors.contains("6 articles in 3 stories"))
      #expect(try watch().errors.isEmpty)
      try Data(more.utf8).write(to: incoming.appending(path: "more.jsonl"))
      let second = try watch("2")
      #expect(second.errors.contains("1 article added"), "\(second.errors)")
      #expect(!second.errors.contains("unchanged"))
      let stories = try Built.run(
        "stories", "--store", folder.appending(path: "news.store").path, "-f", "json")
      #expect((try stories.json()["stories"] as? [Any])?.count == 3)
      let verified = try Built.run(
        "verify", "--store", folder.appending(path: "news.store").path)
      #expect(verified.status == 0)
    }
  }
}
