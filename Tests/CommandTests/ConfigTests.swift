import Foundation
import Newsfold
import Testing

@Suite struct ConfigTests {
  @Test func everySettingIsListedInEveryFormat() throws {
    let table = try Built.run("config").output
    let json = try Built.run("config", "--format", "json").json()
    let settings = try #require(json["settings"] as? [[String: Any]])
    #expect(settings.compactMap { $0["name"] as? String } == Tunable.allCases.map(\.rawValue))
    for (tunable, setting) in zip(Tunable.allCases, settings) {
      #expect(table.contains("\(tunable.rawValue): "))
      #expect(setting["value"] as? Double == tunable.defaultValue)
      #expect(setting["least"] as? Double == tunable.range.lowerBound)
      #expect(setting["most"] as? Double == tunable.range.upperBound)
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    try withFiles(["articles.jsonl": SampleArticles.jsonLines]) { folder in
      let articles = folder.appending(path: "articles.jsonl").path
      let file = folder.appending(path: "settings.yaml").path
      #expect(try Built.run("config", "-f", "yaml", "-o", file).status == 0)
      let plain = try Built.run("cluster", articles, "-f", "json")
      #expect(
        try Built.run("cluster", articles, "-f", "json", "--config", file).bytes == plain.bytes)
      _ = try Built.run("config", "-f", "yaml", "-o", file, "--set", "window=3.5")
      func window(_ arguments: String...) throws -> Double? {
        let outcome = try Program(
          Built.executable, ["cluster", articles, "-f", "json", "--config", file] + arguments
        ).run(input: nil)
        return (try outcome.json()["parameters"] as? [String: Any])?["window"] as? Double
      }
      #expect(try window() == 3.5)
      #expect(try window("--set", "window=9") == 9)
    }
  }

  @Test(arguments: [
    ("windo: 3", "settings.yaml:1"), ("\nwindow: 400000", "settings.yaml:2"),
    ("window: many", "settings.yaml:1"), ("window: [1, 2]", "settings.yaml:1"),
    ("- window", "settings.yaml"), ("window: {", "settings.yaml"), ("a: b: c", "settings.yaml:1"),
    ("window: *x", "settings.yaml:1"), ("text", "settings.yaml"),
    (String(repeating: "[", count: 16_000), "settings.yaml"),
    (String(repeating: "- ", count: 8_000), "settings.yaml"),
    (String(repeating: "# long\n", count: 4_000), "settings.yaml"),
  ]) func whatIsNoSettingIsSaid(text: String, place: String) throws {
    try withFiles(["settings.yaml": text]) { folder in
      let outcome = try Built.run(
        "config", "--config", folder.appending(path: "settings.yaml").path)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains(place), "\(outcome.errors)")
    }
  }

  @Test func anEmptyFileChangesNothing() throws {
    try withFiles(["settings.yaml": "# nothing\n"]) { folder in
      let file = folder.appending(path: "settings.yaml").path
      let outcome = try Built.run("config", "--config", file)
      #expect(outcome.status == 0)
      #expect(outcome.output == (try Built.run("config").output))
      #expect(try Built.run("config", "--config", file + ".none").status == 66)
    }
  }
}
