import Foundation
import Testing

@Suite struct StoreTests {
  private func withStore(_ body: (_ store: String, _ folder: URL) throws -> Void) throws {
    try withFiles(["articles.jsonl": SampleArticles.jsonLines]) { folder in
      try body(folder.appending(path: "news.store").path, folder)
    }
  }

  private func run(_ command: String, _ store: String, _ arguments: String...) throws -> Outcome {
    try Program(Built.executable, [command, "--store", store] + arguments)
      .run(input: Data(SampleArticles.jsonLines.utf8))
  }

  private func groups(_ outcome: Outcome) throws -> Set<Set<String>> {
    let stories = try #require(try outcome.json()["stories"] as? [[String: Any]])
    return Set(
      stories.map { story in
        Set((story["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
      })
  }

  @Test func storiesComeBackInEveryFormat() throws {
    try withStore { store, folder in
      let added = try run("add", store, "-")
      #expect(added.status == 0 && added.output.isEmpty)
      #expect(added.errors.contains("6 articles added"))
      #expect(try run("refresh", store).status == 0)
      #expect(try groups(run("stories", store, "--format", "json")) == SampleArticles.stories)
      let page = folder.appending(path: "page.html").path
      #expect(try run("stories", store, "-f", "html", "-o", page).status == 0)
      #expect(try String(contentsOfFile: page, encoding: .utf8).contains("Aurora"))
      #expect(try run("stories", store, "--limit", "1").output.contains("Aurora"))
      #expect(try run("stories", store, "-f", "gexf").status == 64)
      #expect(try run("verify", store).errors.contains("6 articles in 3 stories, no fault"))
    }
  }

  @Test func addingAgainChangesNothing() throws {
    try withStore { store, _ in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      let before = try run("stories", store, "-f", "json").output
      #expect(try run("add", store, "-").errors.contains("0 articles added, 6 unchanged"))
      #expect(try run("stories", store, "-f", "json").output == before)
    }
  }

  @Test func whatIsExportedCanBeClustered() throws {
    try withStore { store, _ in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      let exported = try run("export", store)
      let clustered = try Program(Built.executable, ["cluster", "-", "-f", "json"])
        .run(input: exported.bytes)
      #expect(try groups(clustered) == SampleArticles.stories)
      let named = try exported.jsonLines().compactMap { $0["story"] as? String }
      #expect(named.count == 6 && !named.contains(""))
    }
  }

  @Test func neighboursAndReasonsComeFromTheStore() throws {
    try withStore { store, _ in
      #expect(try run("add", store, "-").status == 0)
      let similar = try run("similar", store, "--to", "f1", "-f", "jsonl")
      let ids = try similar.jsonLines().prefix(2).compactMap { $0["article"] as? String }
      #expect(Set(ids) == ["f2", "f3"])
      let stories = try run(
        "similar", store, "--text", "Aurora ferry sandbank", "--story", "-f", "jsonl")
      #expect(try stories.jsonLines().first?["size"] as? Int == 3)
      #expect(try run("explain", store, "--articles", "f1", "f2").output.contains("Aurora"))
      #expect(try run("similar", store, "--to", "nobody").status == 66)
      #expect(try run("similar", store, "-", "--to", "f1").status == 64)
    }
  }

  @Test func articlesAreRemovedPinnedAndKept() throws {
    try withStore { store, _ in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      let lines = try run("stories", store, "-f", "jsonl").jsonLines()
      let line = try #require(lines.first { $0["article"] as? String == "b1" })
      let story = try #require(line["story"] as? String)
      #expect(try run("pin", store, story).status == 0)
      #expect(try run("refresh", store, "--keep", "30d").errors.contains("5 articles expired"))
      #expect(try run("remove", store, "b1").status == 0)
      #expect(try run("remove", store, "b1").status == 66)
      #expect(try run("stories", store, "--story", story).status == 66)
      let events = try run("events", store, "-f", "jsonl").jsonLines()
      #expect(events.last?["event"] as? String == "expired")
      #expect(try run("events", store).output.contains("ended"))
      #expect(try run("compact", store).status == 0)
      #expect(try run("refresh", store, "--keep", "soon").status == 64)
    }
  }

  @Test func aPinnedStoryExpiresOnceItIsLetGo() throws {
    try withStore { store, _ in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      let story = try #require(
        try run("stories", store, "-f", "jsonl").jsonLines().first?["story"] as? String)
      #expect(try run("pin", store, story).status == 0)
      #expect(try run("refresh", store, "--keep", "30d").errors.contains("3 articles expired"))
      #expect(try run("pin", store, story, "--off").status == 0)
      #expect(try run("refresh", store, "--keep", "30d").errors.contains("3 articles expired"))
      #expect(try run("verify", store).errors.contains("0 articles in 0 stories"))
    }
  }

  @Test func theTableShowsWhatClusterShows() throws {
    try withStore { (store, _) throws in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      for options in [["--timeline"], ["--coverage"], ["--explain-rank"], ["--min-sources", "3"]] {
        let kept = try Program(Built.executable, ["stories", "--store", store] + options)
          .run(input: Data())
        let clustered = try Program(Built.executable, ["cluster", "-"] + options)
          .run(input: Data(SampleArticles.jsonLines.utf8))
        #expect(kept.status == 0 && kept.output == clustered.output, "\(options)")
      }
    }
  }

  @Test func aDamagedPageIsSaid() throws {
    try withStore { (store, _) throws in
      #expect(try run("add", store, "-", "--refresh").status == 0)
      #expect(try run("compact", store).status == 0)
      let file = try #require(FileHandle(forUpdatingAtPath: store))
      try file.seek(toOffset: 4_096 * 2)
      try file.write(contentsOf: Data(repeating: 0xa5, count: 4_096 * 4))
      try file.close()
      let verified = try run("verify", store)
      #expect(verified.status == 65 && verified.errors.contains(store))
    }
  }

  @Test func articlesAndStoriesOfAStoreAreExplained() throws {
    try withStore { (store, _) throws in
      #expect(try run("add", store, "-").status == 0)
      #expect(try run("explain", store, "--article", "f1").output.contains("f2"))
      #expect(try run("explain", store, "--story", "s1").status == 66)
      let story = try #require(
        try run("stories", store, "-f", "jsonl").jsonLines().first?["story"] as? String)
      let explained = try run("explain", store, "--story", story)
      #expect(explained.status == 0 && explained.output.contains("Aurora"))
    }
  }

  @Test func aBackupIsAStore() throws {
    try withStore { (store, _) throws in
      let copy = store + ".copy"
      #expect(try run("add", store, "-", "--refresh").status == 0)
      #expect(try run("backup", store, copy).status == 0)
      let (kept, copied) = (
        try run("stories", store, "-f", "json"), try run("stories", copy, "-f", "json")
      )
      #expect(kept.output == copied.output && kept.status == 0)
      #expect(try run("backup", store, copy).status == 74)
    }
  }

  @Test func whatIsNoStoreIsSaidToBeNone() throws {
    try withStore { store, folder in
      let missing = try run("stories", store)
      #expect(missing.status == 66 && missing.errors.contains("newsfold add --store"))
      let text = folder.appending(path: "articles.jsonl").path
      #expect(try run("stories", text).status == 65)
      #expect(try run("add", text, "-").status == 65)
      #expect(try String(contentsOfFile: text, encoding: .utf8) == SampleArticles.jsonLines)
    }
  }
}
