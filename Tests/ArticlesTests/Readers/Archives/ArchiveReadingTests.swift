import TestSupport
import Testing

@testable import Articles

@Suite struct ArchiveReadingTests {
  private typealias Member = Archiving.Member

  private static let line = #"{"id": "1", "title": "Ferry runs aground"}"#
  private static let page = """
    <html><head><title>Port reopens</title></head><body><article><h1>Port reopens</h1>
    <p>The port of Illyan has reopened after the ferry Aurora was towed away on Thursday morning.</p>
    </article></body></html>
    """
  private static let members = [
    Member("news/", type: 0o040000), Member("news/a.jsonl", line + "\n"),
    Member("news/été/b.html", page), Member("c.csv", "id,title\n3,Tram strike\n"),
    Member("d.jsonl.gz", Packing.gzip.pack(Array(#"{"id": "4", "title": "Rye"}"#.utf8))),
    Member("README.md", "No article."), Member("__MACOSX/._a.jsonl", "\u{0}"),
    Member("picture.png", [0x89, 0x50, 0x4e, 0x47] + [UInt8](repeating: 1, count: 99)),
  ]

  /// What is in the file, without the folder in which it stands.
  private func reading(_ bytes: [UInt8], name: String = "a.zip", threads: Int = 2) throws
    -> ArticleCollection
  {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: name)
    var collection = try withExtendedLifetime(folder) {
      try ArticleReader(threads: threads).read([.path(file)])
    }
    let start = folder.path.utf8.count + 1
    for index in collection.records.indices {
      collection.records[index].file = String(collection.records[index].file.dropFirst(start))
    }
    for index in collection.skipped.indices {
      collection.skipped[index].file = String(collection.skipped[index].file.dropFirst(start))
    }
    return collection
  }

  @Test(arguments: Archiving.allCases)
  func membersOfEveryFormat(archiving: Archiving) throws {
    let bytes = archiving.archive(Self.members)
    for threads in 1...3 {
      let collection = try reading(bytes, threads: threads)
      let files = Dictionary(
        uniqueKeysWithValues: collection.records.map { ($0.file, $0.article.title) })
      #expect(
        files == [
          "a.zip/news/a.jsonl": "Ferry runs aground", "a.zip/news/été/b.html": "Port reopens",
          "a.zip/c.csv": "Tram strike", "a.zip/d.jsonl.gz": "Rye",
        ])
      #expect(collection.skipped.map(\.description) == ["a.zip/picture.png: not text"])
      #expect(collection.tally.formats["html"]?.articles == 1)
      #expect(collection.tally.formats["table"]?.files == 1)
    }
  }

  @Test(arguments: Archiving.allCases, Packing.allCases)
  func packedArchives(archiving: Archiving, packing: Packing) throws {
    let bytes = packing.pack(archiving.archive(Self.members))
    #expect(try reading(bytes).records.count == 4)
  }

  @Test(arguments: Archiving.allCases)
  func aPipe(archiving: Archiving) throws {
    // A stream that cannot be sought is what a pipe is.
    let stream = TricklingStream(archiving.archive(Self.members), step: 777)
    let manner = FileReader.Manner(
      threads: 2, limitBytes: 1 << 24, streamBytes: 1 << 24, blockBytes: 100, isStreaming: true)
    var titles: [String] = []
    try FileReader(file: "-", isWalked: false, manner: manner).read(
      stream, in: FileReader.Surroundings(budget: UnfoldingBudget(size: 0))
    ) { titles += $0.records.map(\.article.title) }
    #expect(Set(titles) == ["Ferry runs aground", "Port reopens", "Tram strike", "Rye"])
  }

  @Test func pathsThatLeadOut() throws {
    let members = [
      Member("../../etc/a.jsonl", Self.line), Member("/abs/b.jsonl", #"{"title": "Port"}"#),
      Member("./c/../d.jsonl", #"{"title": "Tram"}"#),
    ]
    for archiving in [Archiving.zip, .tar] {
      let collection = try reading(archiving.archive(members))
      #expect(
        collection.records.map(\.file) == [
          "a.zip/etc/a.jsonl", "a.zip/abs/b.jsonl", "a.zip/c/d.jsonl",
        ])
    }
  }

  @Test func linksAndDevices() throws {
    let members = [
      Member("a.jsonl", Self.line), Member("link", link: "/etc/passwd", type: 0o120000),
      Member("again.jsonl", hardLink: "a.jsonl"), Member("device", type: 0o020000),
      Member("pipe", type: 0o010000),
    ]
    let collection = try reading(Archiving.tar.archive(members))
    #expect(collection.records.map(\.file) == ["a.zip/a.jsonl"])
    #expect(
      collection.skipped.map(\.reason.name) == ["notAFile", "alreadyRead", "notAFile", "notAFile"])
    #expect(collection.skipped[1].description.hasSuffix("a.zip/a.jsonl"))
    let zip = try reading(Archiving.zip.archive(Array(members.prefix(2))))
    #expect(zip.skipped.map(\.reason) == [.notAFile])
  }

  @Test(arguments: Archiving.allCases)
  func archivesInArchives(archiving: Archiving) throws {
    let inner = Archiving.zip.archive([Member("b.jsonl", #"{"title": "Port"}"#)])
    let innermost = Archiving.tar.archive([Member("in.zip", inner)])
    let collection = try reading(
      archiving.archive([
        Member("a.jsonl", Self.line), Member("inner.zip", inner), Member("deep.tar", innermost),
      ]))
    #expect(
      collection.records.map(\.file).sorted() == ["a.zip/a.jsonl", "a.zip/inner.zip/b.jsonl"])
    #expect(collection.skipped.map(\.file) == ["a.zip/deep.tar/in.zip"])
    #expect(collection.skipped.map(\.reason) == [.nestedTooDeep])
  }

  @Test(arguments: Archiving.allCases)
  func largeMembersComeInOrder(archiving: Archiving) throws {
    let body = String(repeating: "again and ", count: 100)
    let lines = (0..<8500).map {
      #"{"id": "n\#($0)", "title": "Ferry \#($0)", "body": "\#(body)"}"#
    }
    let large = Array(lines.joined(separator: "\n").utf8)
    #expect(large.count > 8 << 20)
    let collection = try reading(
      archiving.archive([
        Member("a.jsonl", Self.line), Member("b.jsonl", large),
        Member("c.jsonl", #"{"id": "z", "title": "Last"}"#),
      ]))
    #expect(collection.records.count == 8502)
    #expect(collection.records[1].line == 1 || archiving == .sevenZip)
    #expect(Set(collection.records.map(\.article.id.rawValue)).isSuperset(of: ["1", "n77", "z"]))
  }

  @Test(arguments: Archiving.allCases)
  func damage(archiving: Archiving) throws {
    var generator = SeededGenerator(seed: 71)
    let words = (0..<3000).map { _ in String(UInt32.random(in: 0...99_999, using: &generator)) }
    let bytes = archiving.archive([
      Member("a.jsonl", Self.line), Member("b.txt", words.joined(separator: " ")),
    ])
    let cut = try reading(Array(bytes.dropLast(bytes.count / 3)))
    #expect(!cut.skipped.isEmpty)
    // The members of a tar and of a zip before the damage are there.
    if archiving != .sevenZip { #expect(cut.records.map(\.file) == ["a.zip/a.jsonl"]) }
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      let collection = try reading(damaged)
      #expect(collection.records.count + collection.skipped.count > 0)
    }
  }

  @Test(arguments: Archiving.allCases)
  func bombsAreStopped(archiving: Archiving) throws {
    let bytes = archiving.archive(
      (0..<40).map { Member("\($0).txt", [UInt8](repeating: 0x61, count: 100_000)) })
    let budget = UnfoldingBudget(size: 0, leastBytes: 1_000_000)
    let members = ArchiveMembers(
      try #require(ArchiveKind(head: bytes)), in: .bytes(bytes), budget: budget)
    let manner = FileReader.Manner(
      threads: 1, limitBytes: 1 << 30, streamBytes: 1 << 30, blockBytes: 1000, isStreaming: false)
    var total = FileReading()
    try FileReader(file: "bomb", isWalked: false, manner: manner).readMembers(
      members, in: FileReader.Surroundings(budget: budget)
    ) { total.append($0) }
    #expect((1...10).contains(total.records.count))
    #expect(total.skipped.last?.file == "bomb")
    #expect(total.skipped.last?.reason == .unfoldsTooFar(limitBytes: 1_000_000))
  }

  @Test func foreignFormats() throws {
    let heads: [(String, ForeignFormat)] = [
      ("PAR1\u{15}", .parquet), ("ARROW1", .arrow), ("Obj\u{1}", .avro), ("%PDF-1.4", .pdf),
      ("SQLite format 3\u{0}", .sqlite), ("Rar!\u{1a}\u{7}", .rar), ("ORC\u{1}", .orc),
    ]
    for (head, format) in heads {
      let collection = try read(head + String(repeating: "x", count: 90))
      #expect(collection.skipped.map(\.reason) == [.foreign(format)])
      #expect(collection.skipped.first?.description.contains(format.remedy) == true)
    }
    let document = Archiving.zip.archive([Member("[Content_Types].xml", "<Types/>")])
    #expect(try read(document).skipped.map(\.reason) == [.foreign(.officeDocument)])
    #expect(try read("ORCs attack the harbour\n").records.count == 1)
  }
}
