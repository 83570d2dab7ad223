import TestSupport
import Testing

@testable import Articles

@Suite struct StreamingTests {
  private func streamed(
    _ files: [(String, [UInt8])], blockBytes: Int = 100, threads: Int, strict: Bool = false
  ) throws -> (all: ArticleCollection, batches: Int) {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    var reader = ArticleReader(strict: strict, threads: threads)
    reader.blockBytes = blockBytes
    var all = ArticleCollection()
    var batches = 0
    try reader.stream(files.map { .path("\(folder.path)/\($0.0)") }) { batch in
      batches += 1
      all.records += batch.records
      all.skipped += batch.skipped
      all.renamed += batch.renamed
      all.unreadableDates += batch.unreadableDates
      all.tally.add(batch.tally)
      return true
    }
    return (all, batches)
  }

  private static let lines = (0..<500).map { number in
    number % 50 == 7 ? "{broken" : #"{"id": "\#(number % 400)", "title": "Ferry \#(number)"}"#
  }
  private static let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)

  @Test(arguments: [1, 2, 5])
  func theSameComesInTheSameOrder(threads: Int) throws {
    let (streamed, batches) = try streamed(
      [("a.jsonl", Self.bytes), ("b.txt", Array("Port reopens\n\nAt noon.".utf8))],
      threads: threads)
    let whole = try read(Self.bytes, name: "a.jsonl")
    #expect(batches > 20)
    #expect(streamed.articles.dropLast().map(\.title) == whole.articles.map(\.title))
    #expect(streamed.records.dropLast().map(\.line) == whole.records.map(\.line))
    #expect(streamed.skipped.map(\.line) == whole.skipped.map(\.line))
    #expect(streamed.tally.formats["jsonl"] == whole.tally.formats["jsonl"])
    #expect(Set(streamed.articles.map(\.id)).count == streamed.records.count)
    #expect(streamed.renamed.count == whole.renamed.count)
    // The first to arrive keeps its name.
    #expect(streamed.articles.first?.id == ArticleID("0"))
    #expect(streamed.renamed.first?.renamed == ArticleID("0#2"))
  }

  @Test func whoeverTakesThemMayStop() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.bytes, to: "a.jsonl")
    var reader = ArticleReader(threads: 2)
    reader.blockBytes = 100
    var count = 0
    try reader.stream([.path(file), .path(folder.path)]) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }

  @Test func aStrictReaderStopsAtTheFirstBadRecord() throws {
    #expect(throws: ArticleError.self) {
      try streamed([("a.jsonl", Self.bytes)], threads: 2, strict: true)
    }
  }

  @Test func whatIsReadBeforeDamageIsKept() throws {
    var generator = SeededGenerator(seed: 74)
    let lines = (0..<4000).map { number in
      #"{"id": "\#(number)", "title": "Ferry \#(UInt64.random(in: 0...UInt64.max, using: &generator))"}"#
    }
    let packed = Packing.gzip.pack(Array(lines.joined(separator: "\n").utf8))
    #expect(packed.count > 20_000)
    let (collection, _) = try streamed([("a.jsonl.gz", Array(packed.dropLast(500)))], threads: 2)
    #expect(collection.records.count > 2000)
    let skipped = try #require(collection.skipped.first)
    #expect(skipped.reason.name == "corruptCompression")
    #expect(skipped.line ?? 0 > 2000)
  }

  @Test func idsThatComeTwice() {
    var ids = ArrivingIDs()
    var records = ["a", "b", "a", "a#2", "a", "b#2"].map {
      ArticleRecord(article: Article(id: ArticleID($0), title: "x"), file: "f")
    }
    let renamed = ids.tellApart(&records)
    #expect(records.map(\.article.id.rawValue) == ["a", "b", "a#2", "a#2#2", "a#3", "b#2"])
    #expect(renamed.map(\.original.rawValue) == ["a", "a#2", "a"])
  }
}
