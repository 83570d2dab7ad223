import Articles
import Foundation
import TestSupport
import Testing

@Suite struct FileReadingTests {
  static let text = "{\"id\": \"1\", \"title\": \"Ferry\"}\n{\"id\": \"2\", \"title\": \"Port\"}\n"

  @Test(arguments: Packing.allCases)
  func compressed(packing: Packing) throws {
    let packed = packing.pack(Array(Self.text.utf8))
    #expect(packed.count > 20)
    #expect(try read(packed, name: "a.jsonl").articles.map(\.title) == ["Ferry", "Port"])
    #expect(try read(packing.pack(packed)).articles.count == 2)
    let table = packing.pack(Array("title,body\na,b\n".utf8))
    #expect(try read(table, name: "a.csv.gz").articles.map(\.body) == ["b"])
    let page = packing.pack(Array("<html><body><p>It ran aground.</p></body></html>".utf8))
    #expect(try read(page).articles.count == 1)
  }

  @Test(arguments: Packing.allCases)
  func damagedCompression(packing: Packing) throws {
    var generator = SeededGenerator(seed: 6)
    let words = (0..<4000).map { _ in String(UInt32.random(in: 0...99_999, using: &generator)) }
    let packed = packing.pack(Array("{\"title\": \"\(words.joined(separator: " "))\"}".utf8))
    let truncated = try read(Array(packed[..<(packed.count / 2)]))
    #expect(truncated.records.isEmpty)
    guard case .corruptCompression = truncated.skipped.first?.reason else {
      Issue.record("\(truncated.skipped)")
      return
    }
    for _ in 0..<40 {
      var damaged = packed
      let index = Int.random(in: 0..<damaged.count, using: &generator)
      damaged[index] = UInt8.random(in: 0...255, using: &generator)
      let collection = try read(damaged)
      #expect(collection.records.count + collection.skipped.count >= 1)
    }
    #expect(try read(Array(packed.prefix(8))).records.isEmpty)
  }

  /// Most flipped bits leave gzip that still unfolds; only its check sum tells.
  @Test func damageInsideGzipIsSeen() throws {
    var generator = SeededGenerator(seed: 12)
    let words = (0..<2000).map { _ in String(UInt32.random(in: 0...99_999, using: &generator)) }
    let packed = Packing.gzip.pack(Array(words.joined(separator: " ").utf8))
    for _ in 0..<100 {
      var damaged = packed
      let index = Int.random(in: 10..<packed.count, using: &generator)
      damaged[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      #expect(try read(damaged).records.isEmpty)
    }
  }

  @Test func membersOfGzipFollowOneAnother() throws {
    let members = Self.text.split(separator: "\n").flatMap { line in
      Packing.gzip.pack(Array("\(line)\n".utf8))
    }
    #expect(try read(members).articles.map(\.title) == ["Ferry", "Port"])
    #expect(try read(members + [UInt8](repeating: 0, count: 512)).articles.count == 2)
    #expect(try read(members + Array("rubbish".utf8)).records.isEmpty)
  }

  @Test func whatUnfoldsTooFar() throws {
    let packed = Packing.gzip.pack([UInt8](repeating: 0x20, count: 1_000_000))
    let folder = try TemporaryFolder()
    let file = try folder.write(packed, to: "a.gz")
    var reader = ArticleReader(threads: 1)
    reader.limitBytes = 100_000
    #expect(
      try reader.read([.path(file)]).skipped.map(\.reason) == [.tooLarge(limitBytes: 100_000)])
    reader.limitBytes = 10
    #expect(try reader.read([.path(file)]).skipped.map(\.reason) == [.tooLarge(limitBytes: 10)])
  }

  @Test func linesMayBeMoreThanIsHeldButNoLine() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<6000).map { number in
      #"{"id": "\#(number)", "title": "Ferry \#(number)", "body": "Late again."}"#
    }
    let text = lines.joined(separator: "\n")
    let file = try folder.write(Packing.gzip.pack(Array(text.utf8)), to: "a.jsonl.gz")
    var reader = ArticleReader(threads: 2)
    reader.blockBytes = 512
    reader.limitBytes = 60_000
    #expect(text.utf8.count > reader.limitBytes)
    #expect(try reader.read([.path(file)]).articles.count == 6000)
    let long = text + "\n" + #"{"title": "\#(String(repeating: "a", count: 200_000))"}"#
    let other = try folder.write(Array(long.utf8), to: "b.jsonl")
    #expect(
      try reader.read([.path(other)]).skipped.map(\.reason) == [.tooLarge(limitBytes: 60_000)])
  }

  @Test func missingInputs() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none"
    #expect(throws: ArticleError.noSuchInput(path: path)) {
      try ArticleReader(threads: 1).read([.path(path)])
    }
    let file = try folder.write("a", to: "file")
    #expect(throws: ArticleError.noSuchInput(path: file + "/inside")) {
      try ArticleReader(threads: 1).read([.path(file + "/inside")])
    }
    #expect(ArticleError.noSuchInput(path: "x").description.contains("x: no such file"))
  }

  @Test func walking() throws {
    let folder = try TemporaryFolder()
    let names = ["b.jsonl", "a/z.jsonl", "a.jsonl", "a/B/c.jsonl", "é.jsonl", "Z.jsonl"]
    for name in names { try folder.write("{\"title\": \"\(name)\"}", to: name) }
    for name in [
      ".hidden", ".git/x.jsonl", "README.md", "readme", "LICENSE", "LICENSE-MIT.txt",
      "labels.jsonl", "Labels.csv",
    ] {
      try folder.write("{\"title\": \"no article\"}", to: name)
    }
    try folder.write([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3], to: "picture.png")
    try folder.write("print('hello')\n", to: "program.py")
    try folder.write("", to: "empty.jsonl")
    let collection = try ArticleReader(threads: 2).read([.path(folder.path)])
    let expected = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(collection.records.map(\.article.title) == expected)
    #expect(collection.records.map(\.file) == expected.map { "\(folder.path)/\($0)" })
    #expect(
      collection.skipped.map(\.description).map { $0.dropFirst(folder.path.utf8.count + 1) } == [
        "empty.jsonl: empty", "picture.png: not text",
        "program.py: not a format that holds articles",
      ])
    #expect(
      try ArticleReader(strict: true, threads: 1).read([.path(folder.path)]).records.count == 6)
    #expect(try ArticleReader(threads: 1).read([.path(folder.path + "/")]).records.count == 6)
    #expect(
      try ArticleReader(threads: 1).read([.path(folder.path + "/README.md")]).records.count == 1)
  }

  @Test func linksAndPipesEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"title\": \"one\"}", to: "sub/one.jsonl")
    let outside = try TemporaryFolder()
    try outside.write("{\"title\": \"two\"}", to: "two.jsonl")
    let manager = FileManager.default
    for (link, target) in [
      ("sub/loop", ".."), ("self", "self"), ("again.jsonl", "sub/one.jsonl"), ("nowhere", "gone"),
      ("outside", outside.path), ("outside2", outside.path),
    ] {
      try manager.createSymbolicLink(atPath: "\(folder.path)/\(link)", withDestinationPath: target)
    }
    #expect(unsafe mkfifo(folder.path + "/pipe", 0o600) == 0)
    let collection = try ArticleReader(threads: 2).read([.path(folder.path)])
    #expect(collection.articles.map(\.title) == ["two", "one"])
    let reasons = Dictionary(
      uniqueKeysWithValues: collection.skipped.map {
        (String($0.file.dropFirst(folder.path.utf8.count + 1)), $0.reason)
      })
    #expect(reasons["again.jsonl"] == .alreadyRead(path: folder.path + "/sub/one.jsonl"))
    #expect(reasons["pipe"] == .notAFile)
    #expect(reasons["nowhere"] == .unreadable(code: ENOENT))
    #expect(reasons["self"] == .unreadable(code: ELOOP))
  }

  @Test func pipesThatAreNamedAreRead() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    #expect(unsafe mkfifo(path, 0o600) == 0)
    let writer = Thread {
      try? Self.text.write(toFile: path, atomically: false, encoding: .utf8)
    }
    writer.start()
    #expect(try ArticleReader(threads: 1).read([.path(path)]).records.count == 2)
  }

  @Test func bytesThatAreNoText() throws {
    var generator = SeededGenerator(seed: 7)
    var bytes: [UInt8] = []
    while bytes.count < 10_000_000 {
      let word = generator.next()
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    let collection = try read(bytes, name: "a.txt")
    #expect(collection.skipped.map(\.reason) == [.notText])
  }

  @Test func standardInputIsADash() {
    #expect(ArticleInput(argument: "-") == .standardInput)
    #expect(ArticleInput(argument: "./-") == .path("./-"))
  }
}
