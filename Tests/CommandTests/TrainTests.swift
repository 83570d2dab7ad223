import Foundation
import Testing

@Suite struct TrainTests {
  /// Two small corpora of made-up news.
  private static let generated = """
    newsfold generate --articles 120 --seed 1 -q > a.jsonl &&
    newsfold generate --articles 120 --seed 2 -q > b.jsonl &&
    """

  @Test func whatIsLearnedCanBeUsed() throws {
    try withTemporaryFolder { folder in
      let line = """
        \(Self.generated) newsfold train one=a.jsonl two=b.jsonl -o weights.json --format json &&
        newsfold evaluate a.jsonl --weights weights.json --format json -q | grep -q bcubed &&
        newsfold cluster a.jsonl --weights weights.json -q > stories.txt
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let report = try outcome.json()
      let corpora = try #require(report["corpora"] as? [[String: Any]])
      #expect(corpora.count == 2)
      for corpus in corpora {
        let fitted = try #require(corpus["fitted"] as? [String: Double])
        let leftOut = try #require(corpus["leftOut"] as? [String: Double])
        #expect(try #require(fitted["f1"]) > 0.6 && #require(leftOut["f1"]) > 0.6)
      }
      let weights = try String(
        contentsOf: folder.appending(path: "weights.json"), encoding: .utf8)
      #expect(weights.contains("\"strongestEvidence\""))
      #expect(weights.contains("a of family one") && !weights.contains(folder.lastPathComponent))
    }
  }

  @Test func orderAndThreadsDoNotChangeTheFile() throws {
    try withTemporaryFolder { folder in
      let line = """
        \(Self.generated) sort -r a.jsonl > c.jsonl &&
        newsfold train x=a.jsonl y=b.jsonl -q --no-validation -t 1 -o 1.json > 1.txt &&
        mv c.jsonl a.jsonl &&
        newsfold train y=b.jsonl x=a.jsonl -q --no-validation -t 2 -o 2.json > 2.txt &&
        cmp 1.json 2.json && cmp 1.txt 2.txt && head -1 1.txt
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("corpus ") && !outcome.output.contains("left out"))
    }
  }

  @Test func badLabelsAreNamed() throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "labels.jsonl": "{\"article\": 1}\n"]) {
      folder in
      let bad = try Built.shell("newsfold train in.jsonl --labels labels.jsonl", in: folder)
      #expect(bad.status == 65 && bad.errors.contains("labels.jsonl:1"))
      let none = try Built.shell("newsfold train in.jsonl", in: folder)
      #expect(none.status == 65 && none.errors.contains("in.jsonl: no article has a label"))
      let lost = try Built.shell("newsfold train in.jsonl --labels gone.jsonl", in: folder)
      #expect(lost.status == 66)
    }
  }

  @Test func aFileBelongsToTheFamilyOfItsFolder() throws {
    try withTemporaryFolder { folder in
      let line = """
        \(Self.generated) mkdir one two && mv a.jsonl one/x.jsonl && mv b.jsonl two/ &&
        newsfold train one/x.jsonl ./two z=two/b.jsonl --no-validation --format json -o /dev/null
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let corpora = try #require(try outcome.json()["corpora"] as? [[String: Any]])
      #expect(corpora.map { $0["name"] as? String } == ["one/x", "two", "two/b"])
      #expect(corpora.map { $0["family"] as? String } == ["one", "two", "z"])
    }
  }

  @Test func tooFewArticlesTeachNothing() throws {
    let labels = SampleArticles.stories.flatMap { story in
      story.map { "{\"article\": \"\($0)\", \"story\": \"same\"}\n" }
    }
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "l.jsonl": labels.joined()]) { folder in
      let outcome = try Built.shell("newsfold train in.jsonl --labels l.jsonl", in: folder)
      #expect(outcome.status == 65 && outcome.errors.contains("nothing can be learned"))
    }
  }

  @Test(arguments: [
    ("", "no JSON"), ("[]", "not what it should be"), ("{}", "no 'text'"),
    (
      #"{"text": {"intercept": 0, "weights": {"fulll": 1}}, "joint": {"intercept": 0, "#
        + #""weights": {}}, "merge": {"intercept": 0, "weights": {}}}"#, "'fulll'"
    ),
    (#"{"text": {"intercept": "x"}}"#, "'text.intercept'"),
    (
      #"{"text": {"intercept": 1e300, "weights": {}}, "joint": {"intercept": 0, "#
        + #""weights": {}}, "merge": {"intercept": 0, "weights": {}}}"#, "too large"
    ),
  ])
  func badWeightsAreNamed(content: String, fault: String) throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines, "w.json": content]) { folder in
      let outcome = try Built.shell("newsfold cluster in.jsonl --weights w.json", in: folder)
      #expect(outcome.status == 65 && outcome.errors.contains("w.json: "))
      #expect(outcome.errors.contains(fault), "\(outcome.errors)")
    }
  }

  @Test func aTableOfWhatEachIngredientIsWorth() throws {
    try withTemporaryFolder { folder in
      let line = """
        newsfold generate --articles 60 -q |
        newsfold train x=- --ablation groups --format markdown -q
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("| without | F1 | change |\n|---|---:|---:|\n| nothing |"))
      #expect(outcome.output.contains("| sizes |"))
      #expect(outcome.output.contains("| standard input | x |"))
    }
  }
}
