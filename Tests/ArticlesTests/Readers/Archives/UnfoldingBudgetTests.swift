import TestSupport
import Testing

@testable import Articles

@Suite struct UnfoldingBudgetTests {
  private typealias Member = Archiving.Member

  /// What `threads` threads make of an archive that may unfold to `leastBytes`.
  private func reading(_ bytes: [UInt8], leastBytes: Int, threads: Int) throws -> FileReading {
    let budget = UnfoldingBudget(size: 0, leastBytes: leastBytes)
    let members = ArchiveMembers(
      try #require(ArchiveKind(head: bytes)), in: .bytes(bytes), budget: budget)
    let manner = FileReader.Manner(
      threads: threads, limitBytes: 1 << 30, streamBytes: 1 << 30, blockBytes: 1000,
      isStreaming: false)
    var total = FileReading()
    try FileReader(file: "a", isWalked: false, manner: manner).readMembers(
      members, in: FileReader.Surroundings(budget: budget)
    ) { total.append($0) }
    return total
  }

  private static let lines = Array(
    (0..<2000).map { #"{"id": "\#($0)", "title": "Ferry \#($0)"}"# + "\n" }.joined().utf8)

  @Test(arguments: Packing.allCases)
  func packedMembersTakeFromIt(packing: Packing) throws {
    let bytes = Archiving.zip.archive([
      Member("a.jsonl.packed", packing.pack(Self.lines)), Member("b.jsonl", #"{"title": "Last"}"#),
    ])
    #expect(try reading(bytes, leastBytes: 1 << 20, threads: 2).records.count == 2001)
    let limit = Self.lines.count / 2
    let bombed = try reading(bytes, leastBytes: limit, threads: 2)
    #expect(
      bombed.skipped.map(\.reason) == [
        .unfoldsTooFar(limitBytes: limit), .unfoldsTooFar(limitBytes: limit),
      ])
    #expect(bombed.skipped.map(\.file) == ["a/a.jsonl.packed", "a"])
  }

  /// Which member is too much does not depend on who is first.
  @Test func itsEndDoesNotDependOnThreads() throws {
    let inner = Archiving.tar.archive(
      (0..<30).map { Member("\($0).jsonl", #"{"title": "Ferry \#($0)"}"#) })
    let bytes = Archiving.zip.archive((0..<12).map { Member("\($0).tar", inner) })
    let expected = try reading(bytes, leastBytes: 400_000, threads: 1)
    #expect(expected.records.count > 30 && expected.records.count < 360)
    for round in 0..<8 {
      let found = try reading(bytes, leastBytes: 400_000, threads: 2 + round % 3)
      #expect(found.records == expected.records)
      #expect(found.skipped == expected.skipped)
    }
  }

  /// An archive of that size may unfold to it.
  @Test func whatIsInMemoryHasItsSize() throws {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    let member = Archiving.tar.archive([Member(".zeros", zeros)]).dropLast(1024)
    var bytes: [UInt8] = []
    // A tar takes its own bytes from the budget.
    let count = UnfoldingBudget.leastBytes / zeros.count + 1
    bytes.reserveCapacity((count + 1) * member.count)
    for _ in 0..<count { bytes += member }
    bytes += Archiving.tar.archive([Member("b.jsonl", #"{"title": "Ferry"}"#)])
    let collection = ArticleReader(threads: 1).read(bytes, named: "a.tar")
    #expect(collection.articles.map(\.title) == ["Ferry"])
    #expect(collection.skipped.isEmpty)
  }

  @Test func whatIsHeldIsBounded() throws {
    for (count, isHeld) in [(99, true), (100, true), (101, false), (500, false)] {
      let bytes = (0..<count).map { UInt8($0 % 251) }
      let rest = TricklingStream(Array(bytes[10...]), step: 7)
      let held = try ArchiveOpening.held(Array(bytes[..<10]), then: rest, limit: 100)
      #expect(held == (isHeld ? bytes : nil))
      #expect(try ArchiveOpening.held(bytes, then: LeadingBytes([]), limit: 100) == held)
    }
  }

  @Test func encryptedMembers() throws {
    var bytes = Archiving.zip.archive([
      Member("a.jsonl", #"{"title": "Secret"}"#), Member("b.jsonl", #"{"title": "Ferry"}"#),
    ])
    for (mark, offset) in [([0x50, 0x4b, 3, 4], 6), ([0x50, 0x4b, 1, 2], 8)] as [([UInt8], Int)] {
      let start = try #require(bytes.firstRange(of: mark)?.lowerBound)
      bytes[start + offset] |= 1
    }
    let collection = ArticleReader(threads: 1).read(bytes, named: "a.zip")
    #expect(collection.articles.map(\.title) == ["Ferry"])
    #expect(collection.skipped.map(\.file) == ["a.zip/a.jsonl"])
    #expect(collection.skipped.map(\.reason) == [.encrypted])
  }
}
