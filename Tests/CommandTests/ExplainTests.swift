import Foundation
import Testing

@Suite struct ExplainTests {
  private func explain(_ arguments: String...) throws -> Outcome {
    try Program(Built.executable, ["explain", "-"] + arguments)
      .run(input: Data(SampleArticles.jsonLines.utf8))
  }

  @Test func twoReportsOfAFerry() throws {
    let outcome = try explain("--articles", "f1", "f2", "--format", "json")
    #expect(outcome.status == 0)
    let why = try outcome.json()
    #expect(why["articles"] as? [String] == ["f1", "f2"])
    #expect(why["sameStory"] as? Bool == true)
    let terms = try #require(why["terms"] as? [[String: Any]])
    let shares = terms.compactMap { $0["share"] as? Double }
    let similarity = try #require(why["similarity"] as? Double)
    #expect(abs(shares.reduce(0, +) - similarity) < 1e-4)
    #expect(terms.prefix(8).contains { $0["term"] as? String == "Aurora" })
    let views = try #require(why["views"] as? [String: [String: Any]])
    let odds = views.values.compactMap { $0["logOdds"] as? Double }.reduce(0, +)
    #expect(abs(odds - (why["logOdds"] as? Double ?? .nan)) < 1e-3)
    #expect(why["warnings"] as? [String] == [])
  }

  @Test func theTableNamesWhatBinds() throws {
    let outcome = try explain("--articles", "f1", "f2")
    #expect(outcome.output.contains("Same story"))
    #expect(outcome.output.contains("Aurora"))
    #expect(outcome.output.contains("together"))
  }

  @Test func theTermsNameWhoMetWhere() throws {
    let outcome = try Built.run(
      "explain", Built.articles, "--articles", "continental-wire-8173", "e49f1a2c42f5a2e0",
      "--format", "json")
    let terms = try #require(try outcome.json()["terms"] as? [[String: Any]])
    let first = Set(terms.prefix(8).compactMap { $0["term"] as? String })
    #expect(first.isSuperset(of: ["Sharaa", "Putin", "Syria", "Kremlin", "Moscow"]))
  }

  @Test func anArticleAndItsStory() throws {
    let why = try explain("--article", "f3", "-f", "json").json()
    let bonds = try #require(why["bonds"] as? [[String: Any]])
    #expect(Set(bonds.compactMap { $0["article"] as? String }) == ["f1", "f2"])
    let story = try #require(why["story"] as? String)
    let whole = try explain("--story", story, "-f", "json").json()
    #expect(whole["size"] as? Int == 3)
    #expect((whole["smallerSide"] as? [String])?.count == 1)
    #expect(try explain("--story", story).output.contains("weakest bond"))
    #expect(try explain("--article", "b1").output.contains("A story of its own"))
  }

  @Test func whatIsNotThereIs66() throws {
    #expect(try explain("--article", "nobody").status == 66)
    #expect(try explain("--articles", "f1", "nobody").status == 66)
    let story = try explain("--story", "s0")
    #expect(story.status == 66)
    #expect(story.errors.contains("no story has the id 's0'"))
  }

  @Test(arguments: [
    [], ["--articles", "f1"], ["--articles", "f1", "f1"], ["--articles", "f1", "f2", "f3"],
    ["--article", "f1", "--story", "s0"],
  ])
  func wrongUseIs64(arguments: [String]) throws {
    let outcome = try Program(Built.executable, ["explain", "-"] + arguments)
      .run(input: Data(SampleArticles.jsonLines.utf8))
    #expect(outcome.status == 64)
  }
}
