import Foundation
import Newsfold
import Testing

@Suite struct ClusterTests {
  private static let input = Data(SampleArticles.jsonLines.utf8)

  private static let printingLines = ["cluster", "-", "--format", "jsonl"]

  private static let allLines = Result {
    try Program(Built.executable, printingLines).run(input: input)
  }

  private func cluster(_ arguments: String...) throws -> Outcome {
    try Program(Built.executable, ["cluster", "-"] + arguments).run(input: Self.input)
  }

  @Test func jsonLinesNameTheStoryOfEveryArticle() throws {
    let outcome = try cluster("--format", "jsonl")
    #expect(outcome.status == 0)
    var stories: [String: Set<String>] = [:]
    for line in try outcome.jsonLines() {
      let article = try #require(line["article"] as? String)
      let story = try #require(line["story"] as? String)
      stories[story, default: []].insert(article)
    }
    #expect(Set(stories.values) == SampleArticles.stories)
  }

  @Test func jsonHoldsVersionParametersSummaryAndStories() throws {
    let outcome = try cluster("--format", "json")
    #expect(outcome.status == 0)
    let object = try outcome.json()
    #expect(object["newsfold"] as? String == "0.1.0")
    let parameters = try #require(object["parameters"] as? [String: Any])
    #expect(parameters["window"] as? Double == Tunable.window.defaultValue)
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(summary["articles"] as? Int == 6)
    #expect(summary["stories"] as? Int == 3)
    #expect(summary["skipped"] as? Int == 0)
    let stories = try #require(object["stories"] as? [[String: Any]])
    #expect(stories.count == 3)
    #expect(stories.first?["size"] as? Int == 3)
    #expect(stories.first?["independentSources"] as? Int == 3)
  }

  @Test func csvHasAHeaderAndARowForEachArticle() throws {
    let outcome = try cluster("--format", "csv")
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\r\n")
    #expect(rows.count == 7)
    #expect(rows.first?.contains("article") == true)
  }

  @Test func tableShowsHeadlinesAndTheSummaryGoesToStandardError() throws {
    let outcome = try cluster()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Estermund"))
    #expect(outcome.output.contains("Harbour Courier"))
    #expect(outcome.errors.hasPrefix("6 articles in 3 stories, 2 with several sources ("))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
  }

  @Test func quietSaysNothing() throws {
    let outcome = try cluster("--quiet", "--format", "jsonl")
    #expect(outcome.errors.isEmpty && outcome.lines.count == 6)
  }

  @Test(arguments: [
    (["--min-sources", "3"], ["f1", "f2", "f3"]),
    (["--min-articles", "2"], ["f1", "f2", "f3", "s1", "s2"]),
    (["--limit", "1"], ["f1", "f2", "f3"]), (["--search", "ESTERMUND"], ["s1", "s2"]),
    (["--search", "daily quay"], ["b1"]), (["--until", "2025-03-02"], ["b1"]),
    (["--since", "2025/03/04"], ["f1", "f2", "f3"]),
    (["--since", "2025-03-02", "--until", "3 March 2025"], ["s1", "s2"]), (["--limit", "0"], []),
  ])
  func filtersOnlyHide(filter: [String], shown: [String]) throws {
    let all = try Self.allLines.get()
    let some = try Program(Built.executable, Self.printingLines + filter).run(input: Self.input)
    #expect(some.status == 0)
    #expect(try some.jsonLines().compactMap { $0["article"] as? String }.sorted() == shown)
    // What is shown is what was there without the filter, word for word.
    #expect(Set(some.lines).isSubset(of: Set(all.lines)))
    #expect(some.errors.contains("not shown"))
  }

  @Test func theSummaryCountsWhatAFilterHides() throws {
    let object = try cluster("--format", "json", "--min-sources", "3").json()
    #expect((object["summary"] as? [String: Any])?["stories"] as? Int == 3)
    #expect((object["stories"] as? [Any])?.count == 1)
    #expect((object["parameters"] as? [String: Any])?["min-sources"] as? Int == 3)
  }

  @Test func settingsChangeTheResult() throws {
    let outcome = try cluster("--set", "merge-cut=20", "--format", "json")
    #expect(outcome.status == 0)
    let object = try outcome.json()
    #expect((object["parameters"] as? [String: Any])?["merge-cut"] as? Double == 20)
    #expect((object["stories"] as? [Any])?.count == 6)
  }

  @Test func granularityChangesTheResultAndIsNamedInIt() throws {
    let usual = try cluster("--format", "json")
    #expect(try cluster("--format", "json", "--granularity", "story").bytes == usual.bytes)
    var counts: [Int] = []
    for granularity in ["event", "topic"] {
      let outcome = try cluster("--format", "json", "--granularity", granularity)
      #expect(outcome.status == 0)
      let object = try outcome.json()
      let parameters = try #require(object["parameters"] as? [String: Any])
      #expect(parameters["granularity"] as? String == granularity)
      #expect((object["summary"] as? [String: Any])?["articles"] as? Int == 6)
      counts.append(try #require((object["stories"] as? [Any])?.count))
    }
    #expect(counts[0] >= 3 && counts[1] <= 3)
  }

  @Test func crossLingualIsNamedInTheResultWhereItIsGiven() throws {
    for (arguments, expected) in [([], nil), (["--cross-lingual"], true)] as [([String], Bool?)] {
      let line = ["cluster", "-", "--format", "json"] + arguments
      let outcome = try Program(Built.executable, line).run(input: Self.input)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let parameters = try #require(try outcome.json()["parameters"] as? [String: Any])
      #expect(parameters["cross-lingual"] as? Bool == expected)
      #expect((parameters["cross-lingual"] == nil) == (expected == nil))
    }
  }

  @Test func threadsAndOrderChangeNothing() throws {
    let shuffled = Data(SampleArticles.lines.reversed().joined(separator: "\n").utf8)
    let arguments = ["cluster", "-", "--format", "json"]
    let one = try Program(Built.executable, arguments + ["--threads", "1"]).run(
      input: Self.input)
    let two = try Program(Built.executable, arguments + ["--threads", "2"]).run(input: shuffled)
    #expect(one.status == 0)
    #expect(one.bytes == two.bytes)
  }

  @Test func storiesOfOthersAreTakenAsTheyAre() throws {
    let labels = #"{"article":"f1","story":"x"}"# + "\n" + #"{"article":"b1","story":"x"}"# + "\n"
    try withFiles(["labels.jsonl": labels, "articles.jsonl": SampleArticles.jsonLines]) { folder in
      let outcome = try Built.run(
        "cluster", folder.appending(path: "articles.jsonl").path, "--clusters",
        folder.appending(path: "labels.jsonl").path, "--format", "jsonl")
      #expect(outcome.status == 0)
      let stories = Dictionary(grouping: try outcome.jsonLines()) { $0["story"] as? String }
        .values.map { Set($0.compactMap { $0["article"] as? String }) }
      #expect(Set(stories) == [["f1", "b1"], ["f2"], ["f3"], ["s1"], ["s2"]])
    }
  }

  @Test func whatIsNewSinceTheLastResultIsSaid() throws {
    let early = SampleArticles.lines.filter { !$0.contains("f3") && !$0.contains("s1") }
      .joined(separator: "\n")
    try withFiles(["early.jsonl": early, "all.jsonl": SampleArticles.jsonLines]) { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      for format in ["json", "jsonl"] {
        let saved = try Built.run(
          "cluster", path("early.jsonl"), "-f", format, "-o", path("last"))
        #expect(saved.status == 0)
        let outcome = try Built.run(
          "cluster", path("all.jsonl"), "--since-last", path("last"), "-f", "json")
        let result = try outcome.json()
        let counts = try #require(result["changes"] as? [String: Any])
        #expect(counts["grew"] as? Int == 2 && counts["unchanged"] as? Int == 1)
        #expect(outcome.errors.contains("since last: 2 grew, 1 unchanged"))
        let changed = try Built.run(
          "cluster", path("all.jsonl"), "--since-last", path("last"), "--only-changed")
        #expect(changed.output.contains("1 new report") && !changed.output.contains("Bakery"))
      }
    }
  }

  @Test func aForeignFileIsNoEarlierResult() throws {
    try withFiles(["a.jsonl": SampleArticles.jsonLines, "last": "no result\n"]) { folder in
      func path(_ name: String) -> String { folder.appending(path: name).path }
      let foreign = try Built.run("cluster", path("a.jsonl"), "--since-last", path("last"))
      #expect(foreign.status == 65 && foreign.errors.contains("last:1"))
      let missing = try Built.run("cluster", path("a.jsonl"), "--since-last", path("none"))
      #expect(missing.status == 66)
      #expect(try Built.run("cluster", path("a.jsonl"), "--only-changed").status == 64)
    }
  }

  @Test func coverageSaysWhoReportedWhat() throws {
    let outcome = try Built.run("cluster", Built.articles, "--coverage", "-f", "json")
    let coverage = try #require(try outcome.json()["coverage"] as? [[String: Any]])
    let wire = try #require(coverage.first { $0["outlet"] as? String == "Continental Wire" })
    #expect((wire["stories"] as? Int ?? 0) > 10 && wire["missed"] is [String])
    #expect(try Built.run("cluster", Built.articles, "--coverage").output.contains("missed of"))
    #expect(try Built.run("cluster", Built.articles, "-f", "json").json()["coverage"] == nil)
  }
}
