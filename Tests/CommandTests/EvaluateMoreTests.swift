import Foundation
import Testing

/// Results that are there already, comparisons, mistakes and sweeps.
@Suite struct EvaluateMoreTests {
  private static let labels = """
    {"article": "f1", "story": "ferry"}
    {"article": "f2", "story": "ferry"}
    {"article": "f3", "story": "ferry"}
    {"article": "s1", "story": "strike"}
    {"article": "s2", "story": "strike"}
    {"article": "b1", "story": "loaf"}
    """
  /// The ferry is torn, and one part joined with a strike.
  private static let other = """
    {"article": "f1", "story": "x"}
    {"article": "f2", "story": "x"}
    {"article": "f3", "story": "y"}
    {"article": "s1", "story": "y"}
    {"article": "s2", "story": "z"}
    """

  private func withSample<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withFiles(
      [
        "in.jsonl": SampleArticles.jsonLines, "labels.jsonl": Self.labels,
        "other.jsonl": Self.other, "strangers.jsonl": "{\"article\": \"gone\", \"story\": \"x\"}",
      ], body)
  }

  private func evaluate(_ arguments: String, in folder: URL) throws -> Outcome {
    try Built.shell("newsfold evaluate \(arguments)", in: folder)
  }

  @Test func scoresAResultThatIsThere() throws {
    try withSample { folder in
      let line = "--labels labels.jsonl --clusters other.jsonl --format json"
      let withArticles = try evaluate("in.jsonl \(line)", in: folder).json()
      #expect(withArticles["storiesFound"] as? Int == 4 && withArticles["missing"] as? Int == 1)
      #expect(withArticles["storiesExact"] as? Int == 1)
      let merges = try #require(withArticles["merges"] as? [String: Any])
      let merge = try #require((merges["worst"] as? [[String: Any]])?.first)
      #expect(merge["story"] as? String == "y" && merge["wrongPairs"] as? Int == 1)
      let pair = try #require(merge["strongestPair"] as? [String: Any])
      #expect(Set(pair["articles"] as? [String] ?? []) == ["f3", "s1"])
      let splits = try #require(withArticles["splits"] as? [String: Any])
      #expect(splits["count"] as? Int == 2)
      let split = try #require((splits["worst"] as? [[String: Any]])?.first)
      #expect(split["story"] as? String == "ferry")
      let bond = try #require(split["strongestPair"] as? [String: Any])
      #expect(try #require(bond["logOdds"] as? Double) > 0)

      // Without articles there are no headlines, and the same scores.
      let alone = try evaluate(line, in: folder)
      #expect(alone.status == 0)
      let scores = try alone.json()
      #expect(
        scores["bcubed"] as? [String: Double] == withArticles["bcubed"] as? [String: Double])
      let table = try evaluate("--labels labels.jsonl --clusters other.jsonl", in: folder)
      #expect(table.output.contains("1  strike") && table.output.contains("missed pair  strike"))
    }
  }

  @Test func comparesTwoResults() throws {
    try withSample { folder in
      let line = "in.jsonl --labels labels.jsonl --compare other.jsonl"
      let read = try evaluate("\(line) --format json", in: folder).json()
      let comparison = try #require(read["comparison"] as? [String: Any])
      #expect(comparison["storiesInBoth"] as? Int == 1 && comparison["storiesBetter"] as? Int == 2)
      let table = try evaluate(line, in: folder).output
      #expect(table.contains("there 2 + 1 with 1 other; here 3"))
      #expect(table.contains("Compared with other.jsonl"))
      let same = try evaluate(
        "--labels labels.jsonl --clusters other.jsonl --compare other.jsonl -f json", in: folder)
      let nothing = try #require(try same.json()["comparison"] as? [String: Any])
      #expect(nothing["storiesBetter"] as? Int == 0 && nothing["storiesInBoth"] as? Int == 4)
    }
  }

  @Test func showsAsManyMistakesAsAreAskedFor() throws {
    let corpus = "\(Built.articles) --labels \(Built.checkout.path)/Corpus/labels.jsonl"
    let line = "newsfold evaluate \(corpus) --bootstrap 100"
    for count in [0, 1] {
      let table = try Built.shell("\(line) --worst \(count)").output
      #expect(table.components(separatedBy: "precision lost").count == count + 1)
      #expect(table.components(separatedBy: "recall lost").count == count + 1)
      #expect(table.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(!table.contains("\u{1b}"))
    }
    let json = try Built.shell("\(line) --format json")
    #expect(json.bytes == (try Built.shell("\(line) --format json -t 1").bytes))
    #expect(json.bytes != (try Built.shell("\(line) --format json --seed 2").bytes))
    let without = try Built.shell("newsfold evaluate \(corpus) --bootstrap 0 --format json").json()
    #expect(without["intervals"] is NSNull)
  }

  @Test func sweepsASetting() throws {
    try withSample { folder in
      let line = "in.jsonl --labels labels.jsonl --sweep"
      let read = try evaluate(
        "\(line) merge-cut=-0.2:0.2:0.1 --plot sweep.svg --format json", in: folder
      ).json()
      let values = try #require(read["values"] as? [[String: Any]])
      #expect(values.map { $0["value"] as? Double } == [-0.2, -0.1, 0, 0.1, 0.2])
      let svg = try String(contentsOf: folder.appending(path: "sweep.svg"), encoding: .utf8)
      #expect(svg.hasPrefix("<svg"))
      // A value gives what the setting gives, whether or not it counts early in the clustering.
      for (setting, swept) in [("merge-cut", "20,0"), ("window", "1,0")] {
        let sweep = try evaluate("\(line) \(setting)=\(swept) -f json", in: folder).json()
        let rows = try #require(sweep["values"] as? [[String: Any]])
        #expect(rows.count == 2)
        for row in rows {
          let value = try #require(row["value"] as? Double)
          let single = try evaluate(
            "in.jsonl --labels labels.jsonl --set \(setting)=\(value) -f json", in: folder
          ).json()
          #expect(row["storiesFound"] as? Int == single["storiesFound"] as? Int)
          #expect(row["bcubed"] as? [String: Double] == single["bcubed"] as? [String: Double])
        }
      }
    }
  }

  @Test(arguments: [
    ("--labels labels.jsonl", 64), ("--clusters other.jsonl", 64),
    ("in.jsonl --labels - --compare -", 64), ("in.jsonl --worst -1", 64),
    ("in.jsonl --bootstrap -1", 64), ("in.jsonl --plot a.svg", 64),
    ("in.jsonl --sweep merge-cut", 64), ("in.jsonl --sweep nothing=1:2:1", 64),
    ("in.jsonl --sweep merge-cut=2:1:1", 64), ("in.jsonl --sweep merge-cut=0:1:0", 64),
    ("in.jsonl --sweep merge-cut=0:1:1e-9", 64), ("in.jsonl --sweep merge-cut=0:50:1", 64),
    ("in.jsonl --sweep merge-cut=nan", 64), ("in.jsonl --sweep merge-cut=", 64),
    ("in.jsonl --sweep merge-cut=0,1 --compare other.jsonl", 64),
    ("in.jsonl --sweep merge-cut=0,1 --plot nowhere/a.svg --labels labels.jsonl", 74),
    ("in.jsonl --labels labels.jsonl --clusters strangers.jsonl", 65),
    ("in.jsonl --labels labels.jsonl --compare strangers.jsonl", 65),
    ("in.jsonl --labels labels.jsonl --compare in.jsonl", 65),
    ("in.jsonl --labels labels.jsonl --compare missing.jsonl", 66), ("in.jsonl", 65),
    ("--labels strangers.jsonl --clusters other.jsonl", 65),
  ])
  func whatCannotBeDoneIsSaid(arguments: String, status: Int32) throws {
    try withSample { folder in
      let outcome = try evaluate(arguments, in: folder)
      #expect(outcome.status == status)
      #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
  }
}
