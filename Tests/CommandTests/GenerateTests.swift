import Foundation
import Testing

@Suite struct GenerateTests {
  @Test func linesAreLabelledArticles() throws {
    let outcome = try Built.run("generate", "--articles", "300", "--per-day", "100")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("300 articles written"))
    let articles = try outcome.jsonLines()
    #expect(articles.count == 300)
    for key in ["id", "title", "body", "source", "url", "published", "story"] {
      #expect(articles.allSatisfy { $0[key] is String })
    }
    let stories = Dictionary(
      uniqueKeysWithValues: articles.compactMap { article in
        (article["id"] as? String).map { ($0, article["story"] as? String) }
      })
    #expect(stories.count == 300)
    let reprints = articles.filter { $0["reprintOf"] != nil }
    #expect(!reprints.isEmpty)
    for reprint in reprints {
      guard let original = reprint["reprintOf"] as? String, let story = stories[original] else {
        continue
      }
      #expect(story == reprint["story"] as? String)
    }
  }

  @Test func theSameArticlesWhereverTheyAreAskedFor() throws {
    try withTemporaryFolder { folder in
      let line = """
        newsfold generate --articles 700 --quiet >all.jsonl &&
        (newsfold generate --articles 600 -q; newsfold generate --skip 600 --articles 100 -q) |
          cmp all.jsonl - &&
        newsfold generate --articles 700 -o all.jsonl.gz && gzip -dc all.jsonl.gz | cmp all.jsonl -
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let other = try Built.shell(
        "newsfold generate --articles 700 --seed 2 -q | cmp -s all.jsonl -", in: folder)
      #expect(other.status == 1)
    }
  }

  @Test func theStoriesCanBeFound() throws {
    let line = "newsfold generate --articles 400 --per-day 100 | newsfold evaluate - -f json"
    let outcome = try Built.shell(line)
    #expect(outcome.status == 0)
    let scores = try #require(try outcome.json()["bcubed"] as? [String: Any])
    #expect((scores["f1"] as? Double ?? 0) > 0.8)
  }

  @Test func aReaderThatStopsEndsItQuietly() throws {
    let outcome = try Built.shell("newsfold generate --articles 100000 | head -n 2 | wc -l")
    #expect(outcome.output.contains("2") && outcome.errors.isEmpty)
  }

  @Test func numbersBeyondAllReasonAre64() throws {
    for options in ["--articles 9 --skip 9223372036854775807", "--articles 1 --per-day 1000000001"]
    {
      #expect(try Built.shell("newsfold generate \(options)").status == 64, "\(options)")
    }
  }

  @Test func aPlaceThatCannotBeWrittenIs74() throws {
    #expect(try Built.run("generate", "--articles", "2", "-o", "no/such/folder").status == 74)
  }
}
