import Foundation
import Testing

@Suite struct SimilarTests {
  private func similar(_ arguments: String...) throws -> Outcome {
    try Program(Built.executable, ["similar", "-"] + arguments)
      .run(input: Data(SampleArticles.jsonLines.utf8))
  }

  private func ids(_ outcome: Outcome) throws -> [String] {
    try outcome.jsonLines().compactMap { $0["article"] as? String }
  }

  @Test func findsWhoElseReportedIt() throws {
    let outcome = try similar("--to", "f1", "--count", "2", "--format", "jsonl")
    #expect(outcome.status == 0)
    #expect(try Set(ids(outcome)) == ["f2", "f3"])
    let values = try outcome.jsonLines().compactMap { $0["similarity"] as? Double }
    #expect(values == values.sorted(by: >) && values.allSatisfy { 0 < $0 && $0 < 1 })
  }

  @Test func minimumLeavesOutTheRest() throws {
    #expect(try Set(ids(similar("--to", "s1", "--minimum", "0.2", "-f", "jsonl"))) == ["s2"])
    let none = try similar("--to", "b1", "--minimum", "0.9")
    #expect(none.status == 0)
    #expect(none.output == "No article is similar.\n")
  }

  @Test func aTextFromElsewhereIsNotItsOwnNeighbour() throws {
    let outcome = try similar(
      "--text", "tram drivers on strike in Estermund", "-c", "2", "-f", "jsonl")
    #expect(outcome.status == 0)
    #expect(try Set(ids(outcome)) == ["s1", "s2"])
  }

  @Test func aFileFromElsewhereFindsItsCopy() throws {
    try withFiles(["one.jsonl": SampleArticles.lines[0], "two.jsonl": SampleArticles.jsonLines]) {
      folder in
      let file = folder.appending(path: "one.jsonl").path
      let outcome = try similar("--file", file, "--count", "1", "--format", "json")
      #expect(outcome.status == 0)
      let found = try #require(try outcome.json()["similar"] as? [[String: Any]])
      #expect(found.first?["article"] as? String == "f1")
      #expect((found.first?["similarity"] as? Double).map { $0 > 0.999 } == true)
      let many = try similar("--file", folder.appending(path: "two.jsonl").path)
      #expect(many.status == 64)
      #expect(many.errors.contains("holds 6 articles"))
    }
  }

  @Test func formatsAgree() throws {
    let rows = try similar("--to", "f1", "-f", "csv").output.split(separator: "\r\n")
    let lines = try similar("--to", "f1", "-f", "jsonl").lines
    #expect(rows.count == lines.count + 1)
    #expect(try similar("--to", "f1").output.contains("Norrline"))
  }

  @Test func anyCountFromOneIsTaken() throws {
    let outcome = try similar("--to", "f1", "--count", "9223372036854775807", "-f", "jsonl")
    #expect(outcome.status == 0)
    #expect(try Set(ids(outcome)).isSuperset(of: ["f2", "f3"]))
  }

  @Test func anUnknownIDIs66() throws {
    let outcome = try similar("--to", "nobody")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("nobody"))
  }

  @Test func filtersAreAskedBeforeArticlesAreCounted() throws {
    #expect(
      try ids(similar("--to", "f1", "-c", "1", "--since", "2025-03-05", "-f", "jsonl")).count == 1)
    let early = try ids(similar("--to", "f2", "--until", "2025-03-04", "-f", "jsonl"))
    #expect(early.contains("f1") && !early.contains("f3"))
    #expect(
      try ids(similar("--to", "f1", "--outlet", "capital ledger", "-c", "1", "-f", "jsonl")) == [
        "f3"
      ])
    #expect(try ids(similar("--to", "f1", "--language", "de", "-f", "jsonl")).isEmpty)
    #expect(
      try similar("--to", "f1", "--since", "2025-03-06", "--until", "2025-03-05").status == 64)
  }

  @Test func copiesAndTheSameOutletCanBeLeftOut() throws {
    let copy = SampleArticles.lines[0].replacing("\"f1\"", with: "\"f9\"")
    let lines = (SampleArticles.lines + [copy]).joined(separator: "\n")
    func found(_ arguments: String...) throws -> Set<String> {
      let outcome = try Program(
        Built.executable, ["similar", "-", "--to", "f1", "-f", "jsonl"] + arguments
      ).run(input: Data(lines.utf8))
      return try Set(ids(outcome))
    }
    #expect(try found().contains("f9"))
    #expect(try !found("--no-reprints").contains("f9"))
    #expect(try !found("--other-outlets").contains("f9"))
    #expect(try found("--other-outlets").contains("f2"))
  }

  @Test func theTermsOfBothAreNamed() throws {
    let line = try #require(try similar("--to", "f1", "-c", "1", "-f", "jsonl").jsonLines().first)
    let terms = try #require(line["terms"] as? [[String: Any]])
    #expect(terms.count <= 10 && terms.contains { $0["term"] as? String == "Aurora" })
    let shares = terms.compactMap { $0["share"] as? Double }
    #expect(shares == shares.sorted(by: >))
    #expect(shares.reduce(0, +) <= (line["similarity"] as? Double ?? 0) + 1e-4)
    #expect(try similar("--to", "f1").output.contains("both: "))
  }

  @Test func storiesAreFoundAsClusterMakesThem() throws {
    let found = try similar("--to", "f1", "--story", "-f", "json").json()
    let stories = try #require(found["stories"] as? [[String: Any]])
    let first = try #require(stories.first)
    #expect(Set(first["articles"] as? [String] ?? []) == ["f1", "f2", "f3"])
    #expect(
      stories.map { $0["sameStory"] as? Bool } == [true] + stories.dropFirst().map { _ in false })
    #expect((first["closest"] as? [String: Any])?["article"] as? String != "f1")
    let clustered = try Program(Built.executable, ["cluster", "-", "-f", "json"])
      .run(input: Data(SampleArticles.jsonLines.utf8)).json()
    let ids = (clustered["stories"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(Set(stories.compactMap { $0["story"] as? String }).isSubset(of: ids))
  }

  @Test func aTextFindsItsStoryAndIsNotInIt() throws {
    let outcome = try similar(
      "--text", "tram drivers on strike in Estermund over night shifts", "--story", "-c", "1", "-f",
      "jsonl")
    let story = try #require(try outcome.jsonLines().first)
    #expect(Set(story["articles"] as? [String] ?? []) == ["s1", "s2"])
    #expect((story["similarity"] as? Double).map { 0 < $0 && $0 < 1 } == true)
  }

  @Test func aStoryOfTheArticleAloneIsLeftOut() throws {
    let stories = try similar("--to", "b1", "--story", "-f", "jsonl").jsonLines()
    #expect(!stories.contains { ($0["articles"] as? [String])?.contains("b1") ?? true })
    #expect(
      try similar("--to", "b1", "--story", "--minimum", "0.9").output == "No story is similar.\n")
  }

  @Test func filtersLetStoriesThroughWithAReportThatPasses() throws {
    func found(_ arguments: String...) throws -> [String] {
      try Program(
        Built.executable, ["similar", "-", "--to", "s1", "--story", "-f", "jsonl"] + arguments
      )
      .run(input: Data(SampleArticles.jsonLines.utf8)).jsonLines()
      .flatMap { $0["articles"] as? [String] ?? [] }
    }
    #expect(try Set(found("--outlet", "Capital Ledger")).isSubset(of: ["f1", "f2", "f3"]))
    #expect(try found("--language", "de").isEmpty)
    let rows = try similar("--to", "s1", "--story", "-f", "csv").output.split(separator: "\r\n")
    #expect(try rows.count == similar("--to", "s1", "--story", "-f", "jsonl").lines.count + 1)
    #expect(try similar("--to", "s1", "--story").output.contains("Its story"))
  }
}
