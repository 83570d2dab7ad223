import Foundation
import TestSupport
import Testing
import TextAnalysis

@testable import Vectorization

@Suite("Pseudo documents")
struct PseudoDocumentsTests {
  private static let terms = ["court", "ferri", "zeppelin"]
  private static let table = TermTable(stems: terms, surfaces: terms)

  @Test func weightsAreTheMeanOfTheCorpusAndOfWhatItBorrows() {
    let background = BackgroundFrequencies(
      documentCount: 40_000, counts: [("court", 20_000), ("ferri", 400)])
    let pseudo = PseudoDocuments(of: background, for: Self.table)
    let weights = pseudo.weights(ofFrequencies: [3, 3, 3], among: 10)
    // A term that is not in the background is taken to be in one document of it.
    let shares: [Double] = [0.5, 0.01, 1 / 40_000]
    let count = Double(PseudoDocuments.count)
    let own: Double = log(11.0 / 4.0) + 1
    for (weight, share) in zip(weights, shares) {
      let frequency: Double = 3 + count * share
      let borrowed: Double = log((10 + count + 1) / (frequency + 1)) + 1
      let mean: Double = (own + borrowed) / 2
      #expect(abs(Double(weight) - mean) < 0.02)
    }
  }

  @Test func aLanguageWithoutATableBorrowsNothing() {
    #expect(PseudoDocuments(language: "xx", terms: Self.table) == nil)
    var fields = DocumentFields(language: "xx")
    fields.body = [TermCount(term: 0, count: 1), TermCount(term: 1, count: 2)]
    let documents = [AnalyzedDocument(fields)]
    let plain = ViewVectorizer(documents: documents, termCount: 3, threads: 1)
    let borrowing = ViewVectorizer(documents: documents, terms: Self.table, threads: 1)
    #expect(plain.matrix(of: .full) == borrowing.matrix(of: .full))
  }

  @Test func whatIsCommonInTheNewsWeighsLessInEveryViewOverTerms() {
    var fields = DocumentFields(language: "en")
    for path in [\DocumentFields.headline, \.lead, \.body] {
      fields[keyPath: path] = (0..<3).map { TermCount(term: $0, count: 1) }
    }
    let documents = [AnalyzedDocument(fields)]
    let vectorizer = ViewVectorizer(documents: documents, terms: Self.table, threads: 1)
    for view in View.allCases where view != .characters {
      let values = vectorizer.matrix(of: view).values
      #expect(values.count == 3 && values[0] < values[1] && values[1] < values[2])
    }
  }

  /// How much the weights of a sample differ from those of the whole, apart from a common factor,
  /// which no cosine sees.
  private func spread(_ sample: [Float], _ whole: [Float], _ seen: [Int]) -> Double {
    let ratios = seen.map { log(Double(sample[$0] / whole[$0])) }
    let mean: Double = ratios.reduce(0, +) / Double(ratios.count)
    let squares: [Double] = ratios.map { ($0 - mean) * ($0 - mean) }
    return (squares.reduce(0, +) / Double(ratios.count)).squareRoot()
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aSampleSeesWhatIsRareNearlyAsTheWholeDoes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shares: [Double] = (0..<800).map { 0.5 / (1 + Double($0) / 4) }
    func count(_ documents: Int) -> [UInt32] {
      shares.map { share in
        UInt32((0..<documents).count { _ in Double.random(in: 0..<1, using: &random) < share })
      }
    }
    let stems = shares.indices.map { "t\(1000 + $0)" }
    let background = BackgroundFrequencies(
      documentCount: 2000, counts: zip(stems, count(2000)).map { (stem: $0, count: $1) })
    let pseudo = PseudoDocuments(of: background, for: TermTable(stems: stems, surfaces: stems))
    let (sample, whole) = (count(40), count(2000))
    let seen = sample.indices.filter { sample[$0] > 0 }
    let alone = spread(
      sample.map(InverseDocumentFrequency(documentCount: 40).weight),
      whole.map(InverseDocumentFrequency(documentCount: 2000).weight), seen)
    let borrowing = spread(
      pseudo.weights(ofFrequencies: sample, among: 40),
      pseudo.weights(ofFrequencies: whole, among: 2000), seen)
    #expect(borrowing < alone * 0.7)
  }
}
