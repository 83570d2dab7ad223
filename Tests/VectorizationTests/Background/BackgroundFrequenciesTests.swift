import Articles
import Foundation
import TestSupport
import Testing

@testable import Vectorization

@Suite("Background document frequencies")
struct BackgroundFrequenciesTests {
  /// Stems of few letters, so that many share their beginnings, some beyond ASCII and some long.
  private static func counts(_ count: Int, seed: UInt64) -> [(stem: String, count: UInt32)] {
    var random = SeededGenerator(seed: seed)
    var table: [String: UInt32] = [:]
    while table.count < count {
      let length = Int.random(
        in: 1...(Int.random(in: 0..<10, using: &random) == 0 ? 30 : 6), using: &random)
      let stem = String((0..<length).map { _ in "abcé9世".randomElement(using: &random) ?? "a" })
      guard stem.utf8.count <= BackgroundFrequencies.longestStem else { continue }
      table[stem] = UInt32.random(in: 1...40_000, using: &random)
    }
    return table.map { ($0.key, $0.value) }
  }

  private static func bytewise(_ stems: some Sequence<String>) -> [String] {
    stems.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test func lookUpsAreThoseOfADictionary() {
    let counts = Self.counts(3000, seed: 1)
    let table = BackgroundFrequencies(documentCount: 40_000, counts: counts)
    let oracle = Dictionary(uniqueKeysWithValues: counts.map { ($0.stem, $0.count) })
    #expect(table.termCount == oracle.count)
    let asked = Self.bytewise(
      Set(counts.prefix(1000).map(\.stem) + Self.counts(3000, seed: 2).map(\.stem)))
    for (stem, code) in zip(asked, table.codes(ofSorted: asked)) {
      #expect(code == oracle[stem].map { table.scale.code(of: $0) } ?? 0)
    }
    #expect(table.codes(ofSorted: []).isEmpty)
    let none = BackgroundFrequencies(documentCount: 0, counts: [])
    #expect(none.codes(ofSorted: asked).allSatisfy { $0 == 0 })
  }

  @Test func theOrderOfTheCountsDoesNotMatter() {
    let counts = Self.counts(200, seed: 3)
    let table = BackgroundFrequencies(documentCount: 40_000, counts: counts)
    #expect(BackgroundFrequencies(documentCount: 40_000, counts: counts.reversed()) == table)
  }

  @Test func whatIsNoWordIsLeftOut() {
    let long = String(repeating: "a", count: BackgroundFrequencies.longestStem + 1)
    let table = BackgroundFrequencies(
      documentCount: 9, counts: [("", 3), ("a", 9), (long, 3)])
    #expect(table.termCount == 1)
    #expect(table.codes(ofSorted: ["a", long]) == [255, 0])
  }

  @Test(arguments: [1, 2, 10, 37_136, 5_000_000])
  func codesAreNearestByRatio(documentCount: Int) {
    let scale = FrequencyScale(documentCount: documentCount)
    #expect(scale.code(of: 0) == 0 && scale.code(of: 1) == 0)
    #expect(documentCount == 1 || scale.code(of: UInt32(documentCount)) == 255)
    let halfStep = log(Double(documentCount)) / 510 + 1e-9
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let count = UInt32.random(in: 1...UInt32(documentCount), using: &random)
      let rounded = scale.frequencies[Int(scale.code(of: count))]
      #expect(abs(log(rounded / Double(count))) <= halfStep)
    }
  }

  // MARK: Bytes

  @Test(arguments: [0, 1, 2, 700])
  func whatIsWrittenIsRead(count: Int) throws {
    let table = BackgroundFrequencies(
      documentCount: 40_000, counts: Self.counts(count, seed: UInt64(count)))
    let read = try BackgroundFrequencies(encoded: table.encoded)
    #expect(read == table)
    #expect(read.encoded == table.encoded)
  }

  @Test func damageIsFound() {
    let table = BackgroundFrequencies(documentCount: 40_000, counts: Self.counts(50, seed: 5))
    let bytes = table.encoded
    for length in 0..<bytes.count {
      #expect(throws: FrequencyTableError.self) {
        try BackgroundFrequencies(encoded: Array(bytes.prefix(length)))
      }
    }
    for place in bytes.indices where !(5..<9).contains(place) {
      var changed = bytes
      changed[place] ^= 0x11
      #expect(throws: FrequencyTableError.self) { try BackgroundFrequencies(encoded: changed) }
    }
    #expect(throws: FrequencyTableError.notATable) {
      try BackgroundFrequencies(encoded: Array("no table of frequencies".utf8))
    }
  }

  @Test func anyEntriesUnderARightHashAreReadOrRefused() {
    let bytes = BackgroundFrequencies(
      documentCount: 40_000, counts: Self.counts(60, seed: 6)
    ).encoded
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 21..<changed.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let hash = fnv1a64(changed.span.extracting(21...))
      for place in 0..<8 { changed[13 + place] = UInt8(truncatingIfNeeded: hash >> (8 * place)) }
      guard let table = try? BackgroundFrequencies(encoded: changed) else { continue }
      // What was read is a table: its stems rise.
      #expect(table.encoded.count <= changed.count)
      #expect(table.codes(ofSorted: ["a", "b"]).count == 2)
    }
  }

  @Test func theShippedTableIsSound() throws {
    let table = try #require(try BackgroundFrequencies.shipped(language: "en"))
    #expect(table.documentCount > 30_000 && table.termCount > 30_000)
    // Common, less common, rare, made up.
    let codes = table.codes(ofSorted: ["ferri", "govern", "peopl", "qwxyzzz"])
    #expect(codes[2] > codes[1] && codes[1] > codes[0] && codes[0] > codes[3] && codes[3] == 0)
    #expect(try BackgroundFrequencies(encoded: table.encoded) == table)
    #expect(try BackgroundFrequencies.shipped(language: "xx") == nil)
  }
}
