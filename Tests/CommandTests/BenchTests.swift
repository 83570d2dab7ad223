import Foundation
import Testing

@Suite struct BenchTests {
  @Test func kernelsAreTimedAndAgree() throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines]) { folder in
      let line = "newsfold bench in.jsonl --threshold 0.1,0.5 --threads 1,2 --runs 1 -f json"
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0)
      let object = try outcome.json()
      let machine = try #require(object["machine"] as? [String: Any])
      #expect(["processor", "blas", "core"].allSatisfy { machine[$0] is String })
      let results = try #require(object["results"] as? [[String: Any]])
      #expect(results.count == 3 * 2 * 2)
      #expect(results.allSatisfy { $0["agreesWithReference"] as? Bool == true })
      let pairs = Dictionary(grouping: results) { $0["threshold"] as? Double }
        .mapValues { Set($0.compactMap { $0["pairs"] as? Int }) }
      #expect(pairs.values.allSatisfy { $0.count == 1 })
      #expect(results.contains { $0["chosen"] as? Bool == true })
    }
  }

  @Test func theTableNamesTheMachineAndTheKernels() throws {
    let input = Data(SampleArticles.jsonLines.utf8)
    let all = try Built.run("bench", "-", "--runs", "1", input: input)
    #expect(all.status == 0)
    for word in ["OpenBLAS", "reference", "postings", "blas", "same pairs"] {
      #expect(all.output.contains(word))
    }
    let one = try Built.run("bench", "-", "--kernel", "postings", "--runs", "1", input: input)
    #expect(!one.output.contains("blas  ") && one.output.contains("compared with"))
  }

  @Test func vectorsGoOutAndComeBack() throws {
    try withFiles(["in.jsonl": SampleArticles.jsonLines]) { folder in
      let line = """
        newsfold vectors in.jsonl --output a.npz --threads 1 &&
        sort -r in.jsonl | newsfold vectors - --output b.npz --threads 2 && cmp a.npz b.npz &&
        newsfold bench --vectors a.npz --runs 1 --kernel blas -f json
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("6 articles x "))
      let results = try #require(try outcome.json()["results"] as? [[String: Any]])
      #expect(results.first?["rows"] as? Int == 6)
    }
  }

  @Test func aFileThatIsNoMatrixIs65() throws {
    try withFiles(["a.npz": "PK or not"]) { folder in
      let outcome = try Built.shell("newsfold bench --vectors a.npz", in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("a.npz: no matrix can be read"))
      #expect(try Built.shell("newsfold bench --vectors b.npz", in: folder).status == 66)
    }
  }
}
