import Articles
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct NGramTests {
  /// The four-grams as the documentation defines them, by plain string operations.
  private func oracle(_ text: String) -> [UInt32: UInt32] {
    var plain: [Unicode.Scalar] = []
    for scalar in " \(text) ".unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      if isWord {
        plain += Array(scalar.properties.lowercaseMapping.unicodeScalars.prefix(1))
      } else if plain.last != " " {
        plain.append(" ")
      }
    }
    var counts: [UInt32: UInt32] = [:]
    for start in plain.indices.dropLast(3) {
      // The sixteen bits in which a letter outside the basic plane meets the one before it are mixed.
      let window = plain[...(start + 3)].reduce(UInt64(0)) { $0 << 16 ^ UInt64($1.value) }
      counts[NGramHash.characters(window), default: 0] += 1
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

  @Test func onlyShortDocumentsHaveCharacters() {
    for (count, isShort) in [(29, true), (30, false)] {
      let body = Array(repeating: "ferry", count: count).joined(separator: " ")
      let document = ReadableDocument(title: "Ferry runs aground", body: body).document
      #expect(document.isShort == isShort)
      #expect(document.characters.isEmpty != isShort)
    }
  }

  @Test func pairsAreHashesOfNeighbouringStems() {
    let article = Article(
      id: ArticleID("1"), title: "Ferry runs aground", body: "The ferry ran and the ferry ran")
    var reader = PhraseReader()
    _ = reader.phrases(of: Article(id: ArticleID("2"), body: "Ran"), language: "en")
    var expected: Set<UInt32> = []
    for (one, other) in [("ferri", "ran"), ("ran", "ferri")] {
      expected.insert(NGramHash.pair(fnv1a64(one.utf8.span), fnv1a64(other.utf8.span)))
    }
    for _ in 0..<2 {
      let phrases = reader.phrases(of: article, language: "en")
      #expect(phrases.pairs == expected.sorted() && phrases.numbers.isEmpty)
    }
    let empty = Article(id: ArticleID("3"), title: "Ferry runs aground")
    #expect(reader.phrases(of: empty, language: "en").pairs.isEmpty)
  }

  @Test func numbersAreComparedWhereTheyStandInTheSameWords() {
    func places(_ one: String, _ other: String) -> [Int] {
      var reader = PhraseReader()
      let phrases = [one, other].map {
        reader.phrases(of: Article(id: ArticleID("1"), body: $0), language: "en")
      }
      let places = phrases[0].numberPlaces(sharedWith: phrases[1])
      let turned = phrases[1].numberPlaces(sharedWith: phrases[0])
      #expect(places == turned)
      return [places.same, places.other]
    }
    let week = "Claims fell 4.2 percent, prices rose 17 percent and 300 ships sailed"
    #expect(places(week, week) == [3, 0])
    #expect(places(week, "Claims fell 3.9 percent, prices rose 17 percent") == [1, 1])
    #expect(places(week, "Claims fell 3.9 percent, prices rose 12 percent") == [0, 2])
    #expect(places(week, "Ships numbered 500 aboard ferries") == [0, 0])
    #expect(places("ferry 1 ran, ferry 2 ran", "ferry 2 ran, ferry 3 ran") == [1, 0])
    #expect(places("", week) == [0, 0])
  }

  @Test func sketchesAreTheSmallestHashesOfRunsOfThreeTerms() {
    var generator = SeededGenerator(seed: 9)
    for (count, vocabulary) in [
      (29, 1000), (30, 1000), (70, 1000), (500, 1000), (5000, 1000), (5000, 3), (40, 1),
    ] {
      let words = (0..<count).map { _ in "\(Int.random(in: 0..<vocabulary, using: &generator))" }
      let body = words.joined(separator: " ")
      let article = Article(id: ArticleID("1"), title: "Ferry runs", body: body, language: "en")
      let document = TextAnalyzer(threads: 1).analyze([article]).documents[0]
      let stems = words.map { fnv1a64($0.utf8.span) }
      let runs = Set(
        (2..<count).map { NGramHash.run(NGramHash.pair(stems[$0 - 2], stems[$0 - 1]), stems[$0]) })
      let smallest = Array(runs.sorted().prefix(BodySketch.size))
      #expect(Array(document.bodySketch) == (count < 30 ? [] : smallest))
    }
  }

  @Test func countsLikeADictionary() {
    var generator = SeededGenerator(seed: 7)
    var tally = NGramTally()
    for size in [0, 1, 2, 3, 50, 1000, 5000, 70_000] {
      for range in [UInt32(0)...0, 0...3, 0...UInt32.max, 0...1000, (UInt32.max - 40)...UInt32.max]
      {
        let hashes = (0..<size).map { _ in UInt32.random(in: range, using: &generator) }
        var expected: [UInt32: UInt32] = [:]
        for hash in hashes { expected[hash, default: 0] += 1 }
        tally.count(hashes + [7, 7, 8], hashes.count)
        #expect(tally.hashes == expected.keys.sorted())
        var repeated = TermList()
        let bytes = Array(tally.repeated.bytes)
        PackedList.read(bytes.span, 0..<bytes.count, into: &repeated)
        let counts = (0..<repeated.count).map { place in
          (tally.hashes[Int(repeated.terms[place])], repeated.counts[place] + 1)
        }
        #expect(
          Dictionary(uniqueKeysWithValues: counts) == expected.filter { $0.value > 1 })
      }
    }
  }

  /// Different pairs, and the same the other way round, are spread over all 32 bits.
  @Test func hashesSpread() {
    var hashes: Set<UInt32> = []
    for one in 0..<UInt64(300) {
      for other in 0..<UInt64(300) { hashes.insert(NGramHash.pair(one, other)) }
    }
    // 90,000 of 2^32 meet once on average.
    #expect(hashes.count > 89_990)
    let quarters = Dictionary(grouping: hashes) { $0 >> 30 }.mapValues(\.count)
    #expect(quarters.values.allSatisfy { 22_000...23_000 ~= $0 })
  }

  @Test func characterTextIsBounded() {
    let document = ReadableDocument(title: "", body: String(repeating: "x", count: 100_000))
      .document
    #expect(document.characters.reduce(0) { $0 + Int($1.count) } <= CharacterGrams.longestText)
  }
}
