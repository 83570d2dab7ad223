import Articles
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct NGramTests {
  /// The four-grams as the documentation defines them, by plain string operations.
  private func oracle(_ text: String) -> [UInt64: UInt32] {
    var plain: [Unicode.Scalar] = []
    for scalar in " \(text) ".unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      if isWord {
        plain += Array(scalar.properties.lowercaseMapping.unicodeScalars.prefix(1))
      } else if plain.last != " " {
        plain.append(" ")
      }
    }
    var counts: [UInt64: UInt32] = [:]
    for start in plain.indices.dropLast(3) {
      var gram = String.UnicodeScalarView()
      gram.append(contentsOf: plain[start..<start + 4])
      counts[fnv1a64(String(gram).utf8.span), default: 0] += 1
    }
    return counts
  }

  @Test(arguments: [
    "", "a", "to", "Ferry runs aground", "  Ferry -- RUNS!\n", "Über Ärger: 4.4 км",
    "北京大学 seoul 서울 𝒳 x",
  ])
  func charactersAgreeWithTheOracle(title: String) {
    for body in ["", "A lead of some words.", "Zwölf Boxkämpfer jagen Viktor"] {
      let document = ReadableDocument(title: title, body: body).document
      let counts = Dictionary(
        document.characters.map { ($0.hash, $0.count) }, uniquingKeysWith: { first, _ in first })
      #expect(counts == oracle(title + " " + body))
    }
  }

  @Test func bigramsAreHashesOfNeighbouringStems() {
    let read = ReadableDocument(
      title: "Ferry runs aground", body: "The ferry ran and the ferry ran")
    var expected: [UInt64: UInt32] = [:]
    for pair in ["ferri run", "run aground", "ferri ran", "ran ferri", "ferri ran"] {
      expected[fnv1a64(pair.utf8.span), default: 0] += 1
    }
    let counts = Dictionary(
      read.document.bigrams.map { ($0.hash, $0.count) }, uniquingKeysWith: { first, _ in first })
    #expect(counts == expected)
  }

  @Test func countsLikeADictionary() {
    var generator = SeededGenerator(seed: 7)
    var tally = NGramTally()
    for size in [0, 1, 2, 3, 50, 1000, 5000] {
      for range in [UInt64(0)...3, 0...UInt64.max, 0...1000, (UInt64.max - 40)...UInt64.max] {
        let hashes = (0..<size).map { _ in UInt64.random(in: range, using: &generator) }
        var expected: [UInt64: UInt32] = [:]
        for hash in hashes { expected[hash, default: 0] += 1 }
        let counts = tally.count(hashes)
        #expect(counts.map(\.hash) == expected.keys.sorted())
        #expect(counts.allSatisfy { expected[$0.hash] == $0.count })
      }
    }
  }

  @Test func characterTextIsBounded() {
    let document = ReadableDocument(title: "", body: String(repeating: "x", count: 100_000))
      .document
    #expect(document.characters.reduce(0) { $0 + Int($1.count) } <= CharacterGrams.longestText)
  }
}
