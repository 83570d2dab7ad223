import Foundation
import TestSupport
import Testing

/// Input as it should not be, and sometimes is.
@Suite struct HardInputTests {
  private func cluster(_ path: String, _ more: String...) throws -> Outcome {
    try Program(Built.executable, ["cluster", "--format", "jsonl", path] + more).run(input: nil)
  }

  private func cluster(input: Data) throws -> Outcome {
    try Built.run("cluster", "--format", "jsonl", "-", input: input)
  }

  @Test func emptyInputIs65() throws {
    let outcome = try cluster(input: Data())
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("holds no article"))
  }

  @Test func anEmptyFileIs65AndReported() throws {
    try withFiles(["empty.jsonl": ""]) { folder in
      let outcome = try cluster(folder.appending(path: "empty.jsonl").path)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("empty.jsonl: empty"))
    }
  }

  @Test func anEmptyFolderIs65() throws {
    try withTemporaryFolder { folder in
      let outcome = try cluster(folder.path)
      #expect(outcome.status == 65)
    }
  }

  @Test func aFolderOfPicturesIs65() throws {
    try withTemporaryFolder { folder in
      for (name, head) in [("a.png", "89504e470d0a1a0a"), ("b.jpg", "ffd8ffe000104a464946")] {
        let bytes = stride(from: 0, to: head.count, by: 2).compactMap { offset in
          UInt8(head.dropFirst(offset).prefix(2), radix: 16)
        }
        try Data(bytes + [UInt8](repeating: 0, count: 5000)).write(to: folder.appending(path: name))
      }
      let outcome = try cluster(folder.path)
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("a.png") && outcome.errors.contains("2 records skipped"))
    }
  }

  @Test func nothingThereIs66() throws {
    let outcome = try cluster("/nowhere/at/all.jsonl")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("/nowhere/at/all.jsonl"))
  }

  @Test(.enabled(if: Unprivileged.isPossible, "nothing is closed to this user"))
  func aFolderThatCannotBeReadIs74() throws {
    try withFiles(["closed/a.txt": "A title\n\nA body."]) { folder in
      let closed = folder.appending(path: "closed").path
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
      defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
      let outcome = try Unprivileged.run(["cluster", closed])
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("closed: "))
    }
  }

  @Test func aFileThatCannotBeReadIs74() throws {
    // Opens for everybody, and fails when read at address 0.
    let outcome = try cluster("/proc/self/mem")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("/proc/self/mem"))
  }

  @Test func tenMegabytesOfRandomBytesAre65() throws {
    var generator = SeededGenerator(seed: 10)
    var bytes = Data(capacity: 10 << 20)
    while bytes.count < 10 << 20 {
      let word = generator.next()
      bytes.append(contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) })
    }
    let outcome = try cluster(input: bytes)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("-: "))
  }

  @Test func invalidUTF8IsSkippedAndCounted() throws {
    var bytes = Data(SampleArticles.lines[0].utf8 + [10])
    bytes += Data(#"{"id": "bad", "title": ""#.utf8) + [0xC3, 0x28, 0xFF] + Data("\"}\n".utf8)
    bytes += Data(SampleArticles.lines[1].utf8 + [10])
    let outcome = try cluster(input: bytes)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(outcome.errors.contains("-:2: not UTF-8"))
    #expect(outcome.errors.contains("1 record skipped"))
  }

  @Test func aBrokenLineIsSkippedAndTheRestKept() throws {
    var lines = SampleArticles.lines
    lines.insert(#"{"id": "x", "title": "cut o"#, at: 3)
    let input = Data(lines.joined(separator: "\n").utf8)
    let outcome = try cluster(input: input)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 6)
    #expect(outcome.errors.contains("-:4: broken JSON"))
    #expect(outcome.errors.contains("1 record skipped"))

    let strict = try Built.run("cluster", "--strict", "-", input: input)
    #expect(strict.status == 65)
    #expect(strict.output.isEmpty)
    #expect(strict.errors.contains("-:4: broken JSON") && strict.errors.contains("--strict"))
  }

  @Test func manyBrokenLinesAreListedInPartAndAllCounted() throws {
    let lines = SampleArticles.lines + Array(repeating: "{broken", count: 50)
    let outcome = try cluster(input: Data(lines.joined(separator: "\n").utf8))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("and 30 more skipped"))
    #expect(outcome.errors.contains("50 records skipped"))
  }

  @Test func aLineOfFiftyMegabytesIsNoTrouble() throws {
    let head = Data(#"{"id": "long", "title": "A long one", "body": ""#.utf8)
    let body = Data(repeating: UInt8(ascii: "x"), count: 50 << 20)
    let outcome = try cluster(input: head + body + Data("\"}\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }

  @Test func duplicateIDsAreToldApartAndReported() throws {
    let lines = (0..<2).map { SampleArticles.lines[$0].replacingOccurrences(of: "f2", with: "f1") }
    let outcome = try cluster(input: Data(lines.joined(separator: "\n").utf8))
    #expect(outcome.status == 0)
    let ids = try outcome.jsonLines().compactMap { $0["article"] as? String }
    #expect(Set(ids) == ["f1", "f1#2"])
    #expect(outcome.errors.contains("id f1 occurs several times"))
    #expect(outcome.errors.contains("1 duplicate id renamed"))
  }

  @Test func anArticleOfStopWordsIsKept() throws {
    let line = SampleArticles.line("stop", "It is what it is", "And that was that.", "x", "")
    let outcome = try cluster(
      input: Data((SampleArticles.lines + [line]).joined(separator: "\n").utf8))
    #expect(outcome.status == 0)
    #expect(try outcome.jsonLines().contains { $0["article"] as? String == "stop" })
  }

  @Test func aThousandIdenticalArticlesAreOneStory() throws {
    let line = SampleArticles.lines[0]
    let input = String(repeating: line + "\n", count: 1000)
    let outcome = try cluster(input: Data(input.utf8))
    #expect(outcome.status == 0)
    #expect(Set(try outcome.jsonLines().compactMap { $0["story"] as? String }).count == 1)
    #expect(outcome.lines.count == 1000)
    #expect(outcome.errors.contains("999 duplicate ids renamed"))
  }

  @Test func controlCharactersReachNoTerminal() throws {
    let line = SampleArticles.line("a", "A \u{1B}[31mred\u{7} title", "Body.", "x\u{1B}]0;", "")
    let outcome = try Built.run("cluster", "-", input: Data(line.utf8))
    #expect(outcome.status == 0)
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }
}
