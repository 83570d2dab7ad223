import Foundation
import Testing

/// The articles of the corpus, clustered as `make demo` does it.
@Suite struct CorpusTests {
  private static let stories = Result {
    try Built.run("cluster", Built.articles, "--format", "jsonl", "--threads", "2")
  }

  @Test func everyArticleIsInOneStory() throws {
    let outcome = try Self.stories.get()
    #expect(outcome.status == 0)
    let ids = try outcome.jsonLines().compactMap { $0["article"] as? String }
    #expect(ids.count == 186)
    #expect(Set(ids).count == 186)
    #expect(outcome.errors.hasPrefix("186 articles in "))
  }

  @Test func theMeetingInMoscowIsOneStoryAndNothingElse() throws {
    let labels = try String(
      contentsOf: Built.checkout.appending(path: "Corpus/labels.jsonl"), encoding: .utf8)
    let expected = Set(
      try labels.split(separator: "\n").compactMap { line in
        let label = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let isMeeting = label?["story"] as? String == "syria-russia-moscow-meeting.en"
        return isMeeting ? label?["article"] as? String : nil
      })
    #expect(expected.count == 9)
    let lines = try Self.stories.get().jsonLines()
    let members = Dictionary(grouping: lines) { $0["story"] as? String }
      .mapValues { Set($0.compactMap { $0["article"] as? String }) }
    #expect(members.values.contains(expected))
  }

  @Test func threadsAndTheOrderOfFilesChangeNothing() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Built.articles)
    let paths = names.sorted(by: >).map { "\(Built.articles)/\($0)" }
    let arguments = ["cluster", "--format", "jsonl", "--threads", "1"]
    let other = try Program(Built.executable, arguments + paths).run(input: nil)
    #expect(try Self.stories.get().bytes == other.bytes)
  }
}
