import Foundation
import Testing

@Suite struct FrequenciesTests {
  @Test func theTableIsTheSameForAnyThreadsAndOrder() throws {
    try withTemporaryFolder { folder in
      let line = """
        newsfold generate --articles 300 -q >all.jsonl && sort -r all.jsonl >other.jsonl &&
        newsfold frequencies all.jsonl --language en --minimum 1 -t 1 -o a.frequencies &&
        newsfold frequencies other.jsonl --language en --minimum 1 -t 2 -q -o b.frequencies &&
        cmp a.frequencies b.frequencies && head -c 4 a.frequencies
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "NFDF")
      #expect(outcome.errors.contains("terms of"))
    }
  }

  @Test func itNeedsAFileToWrite() throws {
    #expect(try Built.run("frequencies", "Corpus/articles").status == 64)
  }
}
