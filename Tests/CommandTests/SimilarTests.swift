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
}
