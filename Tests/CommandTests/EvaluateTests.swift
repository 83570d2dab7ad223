import Foundation
import Testing

@Suite struct EvaluateTests {
  private static let labels = """
    {"article": "f1", "story": "ferry"}
    {"article": "f2", "story": "ferry"}

    {"article": "f3", "story": "ferry"}
    {"article": "s1", "story": "strike"}
    {"article": "s2", "story": "strike"}
    {"article": "gone", "story": "strike"}
    """

  @Test func scoresAgainstAFileOfLabels() throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "labels.jsonl": Self.labels]) { folder in
      let line = "newsfold evaluate in.jsonl --labels labels.jsonl"
      let json = try Built.shell("\(line) --format json", in: folder)
      #expect(json.status == 0)
      let scores = try json.json()
      #expect(scores["articles"] as? Int == 5)
      #expect(scores["unlabelled"] as? Int == 1)
      #expect(scores["storiesFound"] as? Int == 2)
      #expect((scores["bcubed"] as? [String: Any])?["f1"] as? Double == 1)
      #expect(scores["adjustedRandIndex"] as? Double == 1)
      #expect(json.errors.hasPrefix("5 articles scored, 1 label without an article ("))
      let table = try Built.shell(line, in: folder)
      #expect(table.output.contains("BCubed") && table.output.contains("1.000"))
    }
  }

  @Test func takesLabelsFromStandardInput() throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "labels.jsonl": Self.labels]) { folder in
      let line = "newsfold evaluate in.jsonl --format json --labels"
      let piped = try Built.shell("\(line) - < labels.jsonl", in: folder)
      #expect(piped.status == 0)
      #expect(piped.output == (try Built.shell("\(line) labels.jsonl", in: folder).output))
      let both = try Built.shell("newsfold evaluate - --labels - < labels.jsonl", in: folder)
      #expect(both.status == 64)
    }
  }

  @Test func takesTheLabelsThatRecordsBring() throws {
    let lines = [
      SampleArticles.line("a", "Tram strike", "Drivers walk out.", "x", "", story: "one"),
      SampleArticles.line("b", "Millionth loaf", "A bakery's rye.", "y", "", story: "two"),
    ]
    let outcome = try Built.run(
      "evaluate", "-", "--format", "json", input: Data(lines.joined(separator: "\n").utf8))
    #expect(outcome.status == 0)
    #expect(try outcome.json()["storiesLabelled"] as? Int == 2)
  }

  @Test(arguments: ["", "--granularity event", "--granularity topic"])
  func whatClusterPrintsCanBeTheLabels(options: String) throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines]) { folder in
      let line = """
        newsfold cluster in.jsonl \(options) --format jsonl > labels.jsonl &&
        newsfold evaluate in.jsonl \(options) --labels labels.jsonl --format json
        """
      let scores = try Built.shell(line, in: folder).json()
      #expect((scores["pairwise"] as? [String: Any])?["f1"] as? Double == 1)
    }
  }

  @Test(arguments: [
    ("{\"article\": \"f1\"}", 65, "labels.jsonl:1: no label"),
    (labels + "\nnonsense", 65, "labels.jsonl:8: no label"),
    ("{\"article\": \"gone\", \"story\": \"x\"}", 65, "no article of the input has a label"),
    ("", 65, "no article of the input has a label"),
  ])
  func badLabelsAre65(labels: String, status: Int32, message: String) throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "labels.jsonl": labels]) { folder in
      let outcome = try Built.shell(
        "newsfold evaluate in.jsonl --labels labels.jsonl", in: folder)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains(message))
    }
  }

  @Test func missingLabelsAre66() throws {
    let outcome = try Built.run("evaluate", "-", "--labels", "/nowhere.jsonl")
    #expect(outcome.status == 66)
  }
}
