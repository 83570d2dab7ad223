import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct AnalyzedDocumentTests {
  private static let counts: [UInt32] = [
    1, 2, 3, 127, 128, 129, 130, 255, 256, 257, 65_535, 65_536, 65_537, .max,
  ]

  private func expectRoundTrip(_ fields: DocumentFields, _ document: AnalyzedDocument) {
    #expect(document.language == fields.language)
    #expect(document.bodyWordCount == fields.bodyWordCount)
    #expect(document.title == fields.title)
    #expect(document.headline == (fields.headline.isEmpty ? fields.title : fields.headline))
    #expect(document.lead == fields.lead)
    #expect(document.body == fields.body)
    #expect(document.characters == fields.characters)
    #expect(document.characterCount == fields.characters.count)
    #expect(Array(document.bodySketch) == fields.bodySketch)
    document.withCharacterHashes { hashes in
      #expect(hashes.indices.map { hashes[$0] } == fields.characters.map(\.hash))
    }
  }

  @Test func emptyFields() {
    expectRoundTrip(
      DocumentFields(language: "und"), AnalyzedDocument(DocumentFields(language: "und")))
  }

  @Test func countsOfAnySize() {
    var fields = DocumentFields(language: "en")
    fields.bodyWordCount = 1 << 40
    fields.body = Self.counts.enumerated().map {
      TermCount(term: $0 == 13 ? .max : UInt32($0 * $0 * 10_000), count: $1)
    }
    fields.title = [TermCount(term: 0, count: .max)]
    fields.characters = Self.counts.enumerated().map {
      NGramCount(hash: $0 == 13 ? .max : UInt32($0), count: $1)
    }
    expectRoundTrip(fields, AnalyzedDocument(fields))
  }

  @Test func documentsOfABlockKeepTheirOwn() {
    var generator = SeededGenerator(seed: 1)
    func list(_ limit: UInt32) -> [(UInt32, UInt32)] {
      let count =
        Int.random(in: 0...3, using: &generator) * Int.random(in: 0...40, using: &generator)
      let numbers = Set((0..<count).map { _ in UInt32.random(in: 0...limit, using: &generator) })
      return numbers.sorted().map { ($0, Self.counts.randomElement(using: &generator) ?? 1) }
    }
    var all: [DocumentFields] = []
    var builder = DocumentBlock.Builder()
    for index in 0..<200 {
      var fields = DocumentFields(language: ["en", "de", "und"][index % 3])
      fields.bodyWordCount = index
      for field in [\DocumentFields.title, \.headline, \.lead, \.body] {
        fields[keyPath: field] = list(100_000).map { TermCount(term: $0.0, count: $0.1) }
      }
      fields.characters = list(.max).map { NGramCount(hash: $0.0, count: $0.1) }
      fields.bodySketch = list(.max).map(\.0)
      all.append(fields)
      builder.append(fields)
    }
    let block = builder.finish()
    for (index, fields) in all.enumerated() {
      let document = AnalyzedDocument(block: block, index: index)
      expectRoundTrip(fields, document)
      #expect(document == AnalyzedDocument(fields))
      #expect(document != AnalyzedDocument(block: block, index: (index + 1) % all.count))
    }
  }

  @Test func listsAreReadAgain() {
    var long = DocumentFields(language: "en")
    long.body = (0..<100).map { TermCount(term: $0, count: 2) }
    long.characters = (0..<100).map { NGramCount(hash: $0, count: 2) }
    var short = DocumentFields(language: "en")
    short.body = [TermCount(term: 7, count: 1)]
    short.characters = [NGramCount(hash: 9, count: 1)]
    var (terms, ngrams) = (TermList(), NGramList())
    for fields in [long, short, long] {
      let document = AnalyzedDocument(fields)
      document.read(TermField.body, into: &terms)
      document.readCharacters(into: &ngrams)
      #expect(Array(terms.terms[..<terms.count]) == fields.body.map(\.term))
      #expect(Array(terms.counts[..<terms.count]) == fields.body.map(\.count))
      #expect(Array(ngrams.hashes[..<ngrams.count]) == fields.characters.map(\.hash))
      #expect(Array(ngrams.counts[..<ngrams.count]) == fields.characters.map(\.count))
    }
  }

  /// The bits of a set come back in order, once.
  @Test func termBitsRise() {
    var generator = SeededGenerator(seed: 2)
    var bits = TermBits(count: 1_000_000)
    for size in [0, 1, 63, 64, 65, 5000] {
      let numbers = Set(
        (0..<size).map { _ in UInt32.random(in: 0..<1_000_000, using: &generator) } + [999_999])
      for number in numbers { bits.insert(number) }
      var found: [UInt32] = []
      bits.removeAll { found.append($0) }
      #expect(found == numbers.sorted())
    }
    bits.removeAll { _ in Issue.record("not empty") }
  }
}
