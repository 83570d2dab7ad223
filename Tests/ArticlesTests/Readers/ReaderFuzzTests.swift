import Articles
import TestSupport
import Testing

@Suite struct ReaderFuzzTests {
  private static let seeds: [(name: String, text: String)] = [
    (
      "a.jsonl", "{\"id\": 1, \"title\": \"Ferry \\u00e9\", \"tags\": [\"a\"]}\n{\"body\": \"x\"}\n"
    ),
    (
      "a.json",
      "[{\"id\": \"1\", \"title\": \"Ferry\"},\n {\"source\": {\"name\": \"n\"}, \"body\": \"x\"}]"
    ),
    ("b.json", "{\"status\": \"ok\", \"articles\": [{\"title\": \"a\", \"date\": 1760555220}]}"),
    ("a.csv", "id,title,body,date\n1,\"Fe\"\"rry\",\"It\nran\",2025-10-15\n2,a,b,c\n"),
    ("a.tsv", "title\ttext\na\tb\n"),
    ("a.txt", "Ferry runs aground\n\nIt ran aground, 15 October 2025.\n"),
    ("a.html", "<html><head><title>Ferry</title></head><body><p>It ran aground.</p></body></html>"),
  ]

  /// Changes, drops, repeats and inserts bytes at random.
  private func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let marks = Array("\"\\{}[],:\n\r\t;<>&\u{0}".utf8) + [0xff, 0xc3, 0xe2, 0xef]
    for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
      let index = bytes.indices.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[index] = marks.randomElement(using: &generator) ?? 0
      case 2: bytes.remove(at: index)
      case 3: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: index)
      default: bytes += bytes[index...].prefix(20)
      }
    }
    return bytes
  }

  @Test(arguments: Archiving.allCases)
  func archives(archiving: Archiving) throws {
    var generator = SeededGenerator(seed: 11)
    let folder = try TemporaryFolder()
    let members = Self.seeds.map { Archiving.Member($0.name, $0.text) }
    let bytes = archiving.archive(
      members + [Archiving.Member("inner.zip", Archiving.zip.archive(members))])
    for round in 0..<120 {
      var damaged = mutated(bytes, using: &generator)
      if round % 7 == 0 { damaged = Packing.zstd.pack(damaged) }
      let file = try folder.write(damaged, to: "archive")
      let collection = try ArticleReader(threads: 1).read([.path(file)])
      #expect(Set(collection.articles.map(\.id)).count == collection.records.count)
      for skipped in collection.skipped { #expect(!skipped.description.isEmpty) }
    }
  }

  @Test func everyReader() throws {
    var generator = SeededGenerator(seed: 9)
    let folder = try TemporaryFolder()
    for round in 0..<1500 {
      let seed = Self.seeds[round % Self.seeds.count]
      var bytes = mutated(Array(seed.text.utf8), using: &generator)
      if round % 11 == 0 { bytes = mutated(Packing.gzip.pack(bytes), using: &generator) }
      let file = try folder.write(bytes, to: seed.name)
      let collection = try ArticleReader(threads: 1).read([.path(file)])
      #expect(Set(collection.articles.map(\.id)).count == collection.records.count)
      for record in collection.records {
        #expect(record.article.title.isEmpty == false || record.article.body.isEmpty == false)
      }
      for skipped in collection.skipped { #expect(!skipped.description.isEmpty) }
    }
  }

  @Test func randomBytes() throws {
    var generator = SeededGenerator(seed: 10)
    let folder = try TemporaryFolder()
    let alphabet = Array("{}[]\",:\n\\ abc<>;\t\r1".utf8) + [0xff, 0x00]
    for round in 0..<1000 {
      let count = Int.random(in: 0..<200, using: &generator)
      let bytes = (0..<count).map { _ in
        round.isMultiple(of: 2)
          ? UInt8.random(in: 0...255, using: &generator)
          : alphabet.randomElement(using: &generator) ?? 0
      }
      let file = try folder.write(bytes, to: Self.seeds[round % Self.seeds.count].name)
      let collection = try ArticleReader(threads: 1).read([.path(file)])
      #expect(collection.records.count + collection.skipped.count > 0)
    }
  }
}
