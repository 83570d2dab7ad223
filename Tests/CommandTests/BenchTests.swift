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
      #expect(results.count == 4 * 2 * 2)
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
    for word in ["OpenBLAS", "reference", "postings", "suffix", "blas", "same pairs"] {
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

  @Test func denseRowsAreTimedToo() throws {
    try withTemporaryFolder { folder in
      // 40 rows of three floats, as numpy.save writes them.
      var file = Data([0x93] + Array("NUMPY".utf8) + [1, 0, 70, 0])
      let fields = "{'descr': '<f4', 'fortran_order': False, 'shape': (40, 3), }"
      file += Data(fields.utf8) + Data(repeating: 32, count: 69 - fields.utf8.count) + Data([10])
      for number in 0..<120 {
        let bits = Float(number % 7 - 3).bitPattern
        file += Data((0..<4).map { UInt8(bits >> (8 * $0) & 0xFF) })
      }
      try file.write(to: folder.appending(path: "rows.npy"))
      let outcome = try Built.shell(
        "newsfold bench --vectors rows.npy --threshold 0.9 --runs 1 --nearest 3 --pairs p.npz -f json",
        in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let object = try outcome.json()
      let results = try #require(object["results"] as? [[String: Any]])
      #expect(results.map { $0["kernel"] as? String } == ["reference", "blas"])
      #expect(results.allSatisfy { $0["agreesWithReference"] as? Bool == true })
      let nearest = try #require(object["nearest"] as? [[String: Any]])
      #expect(nearest.first?["agreesWithReference"] as? Bool == true)
      let postings = try Built.shell(
        "newsfold bench --vectors rows.npy --kernel postings", in: folder)
      #expect(postings.status == 64 && postings.errors.contains("dense"))
    }
  }

  @Test func whatCannotBeMeasuredTogetherIs64() throws {
    for options in [
      "--articles 0", "--articles 2000000000", "--articles 9 --per-day 9223372036854775807",
      "--articles 9 --threshold nan", "--articles 9 --stages --kernel blas",
      "--articles 9 --stages --threads 1,2", "--articles 9 --pairs p.npz --output p.npz",
    ] {
      #expect(try Built.shell("newsfold bench \(options)").status == 64, "\(options)")
    }
  }

  @Test func firstRowsOfMadeUpArticlesAreMeasured() throws {
    let outcome = try Built.shell(
      "newsfold bench --articles 120 --sizes 50,all --runs 2 --threshold 0.2 --nearest 3 -f json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try outcome.json()
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.map { $0["rows"] as? Int } == [50, 50, 50, 50, 120, 120, 120, 120])
    for result in results {
      #expect(result["runs"] as? Int == 2)
      let seconds = ["fastestSeconds", "seconds", "slowestSeconds"].compactMap {
        result[$0] as? Double
      }
      #expect(seconds.count == 3 && seconds == seconds.sorted())
    }
    let nearest = try #require(object["nearest"] as? [[String: Any]])
    #expect(nearest.map { $0["rows"] as? Int } == [50, 120])
    #expect(nearest.allSatisfy { $0["agreesWithReference"] as? Bool == true })
    let table = try Built.shell("newsfold bench --articles 120 --runs 1 --nearest 3")
    #expect(table.output.contains("median, ms") && table.output.contains("3 runs") == false)
    #expect(table.lines.allSatisfy { $0.utf8.count <= 100 })
  }

  @Test func pairsAreWrittenAboveTheDiagonal() throws {
    try withTemporaryFolder { folder in
      let outcome = try Built.shell(
        """
        newsfold bench --articles 60 --threshold 0.2 --runs 1 --pairs pairs.npz -f json &&
        newsfold bench --vectors pairs.npz --runs 1 -f json >/dev/null
        """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        try Built.shell("newsfold bench --articles 9 --pairs no/pairs.npz", in: folder).status == 74
      )
    }
  }

  @Test func nearlyAllEditedCopiesAreFoundAndNothingElse() throws {
    let outcome = try Built.shell("newsfold bench --reprints --articles 900 --seed 5 -f json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try outcome.json()
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.count == 9)
    for result in results {
      let (made, found) = (result["made"] as? Int ?? 0, result["found"] as? Int ?? 0)
      let edit = result["edit"] as? String ?? ""
      #expect(made > 50)
      if ["halves", "nextWeek", "notice"].contains(edit) {
        #expect(found * 50 <= made, "\(edit)")
      } else {
        #expect(found * 20 >= made * 19, "\(edit)")
      }
      #expect(result["elsewhere"] as? Int == 0)
    }
    #expect(object["marked"] as? Int == 0)
    let table = try Built.run("bench", "--reprints", "--articles", "40")
    #expect(table.output.contains("recall"))
  }

  @Test func stagesAddUp() throws {
    let outcome = try Built.run("bench", "--stages", Built.articles, "-f", "json")
    #expect(outcome.status == 0)
    let object = try outcome.json()
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(
      stages.map { $0["stage"] as? String } == [
        "read", "order", "analyze", "vectorize", "cluster", "compose",
      ])
    let sum = stages.compactMap { $0["seconds"] as? Double }.reduce(0, +)
    #expect(abs(sum - (object["seconds"] as? Double ?? 0)) < 1e-9)
    let table = try Built.run("bench", "--stages", "--articles", "40")
    #expect(table.output.contains("generate") && table.output.contains("100.0 %"))
  }
}
