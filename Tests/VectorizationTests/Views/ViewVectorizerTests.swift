import Foundation
import TestSupport
import Testing
import TextAnalysis

@testable import Vectorization

@Suite("View vectorizer")
struct ViewVectorizerTests {
  private func counts(_ pairs: [UInt32: UInt32]) -> [TermCount] {
    pairs.sorted { $0.key < $1.key }.map { TermCount(term: $0.key, count: $0.value) }
  }

  private func document(title: [UInt32: UInt32], body: [UInt32: UInt32]) -> AnalyzedDocument {
    var document = AnalyzedDocument(language: "en")
    document.title = counts(title)
    document.body = counts(body)
    return document
  }

  @Test("full rows are the title twice and the body, sublinear, smoothed idf, length 1")
  func fullByHand() {
    let documents = [
      document(title: [0: 1], body: [0: 1, 1: 2]), document(title: [:], body: [1: 1]),
      document(title: [:], body: [:]),
    ]
    let matrix = ViewVectorizer(documents: documents, termCount: 3, threads: 1).matrix(of: .full)
    let rare = (1 + log(3.0)) * (log(4.0 / 2.0) + 1)
    let common = (1 + log(2.0)) * (log(4.0 / 3.0) + 1)
    let length = (rare * rare + common * common).squareRoot()
    #expect(Array(matrix.row(0).columns) == [0, 1])
    #expect(abs(Double(matrix.values[0]) - rare / length) < 1e-6)
    #expect(abs(Double(matrix.values[1]) - common / length) < 1e-6)
    #expect(matrix.row(1).values == [1])
    #expect(matrix.row(2).columns.isEmpty)
  }

  @Test("rows of every view over terms have length 1 or none, for any number of threads")
  func lengths() {
    var generator = SeededGenerator(seed: 1)
    let documents = (0..<600).map { _ in
      document(
        title: [UInt32.random(in: 0..<50, using: &generator): 1],
        body: Dictionary(
          (0..<20).map { _ in
            (
              UInt32.random(in: 0..<50, using: &generator),
              UInt32.random(in: 1..<9, using: &generator)
            )
          },
          uniquingKeysWith: +))
    }
    for view in [View.full, .lead, .title, .saturated] {
      let matrix = ViewVectorizer(documents: documents, termCount: 50, threads: 1).matrix(of: view)
      for row in 0..<matrix.rowCount where !matrix.row(row).values.isEmpty {
        let squares = matrix.row(row).values.reduce(0.0) { $0 + Double($1) * Double($1) }
        #expect(abs(squares - 1) < 1e-5)
      }
      let parallel = ViewVectorizer(documents: documents, termCount: 50, threads: 3)
      #expect(parallel.matrix(of: view) == matrix)
    }
  }

  @Test("n-grams of one document only shorten its row and are no columns")
  func ngrams() {
    var first = AnalyzedDocument(language: "en")
    first.bigrams = [NGramCount(hash: 7, count: 1), NGramCount(hash: .max, count: 1)]
    var second = AnalyzedDocument(language: "en")
    second.bigrams = [NGramCount(hash: 9, count: 1), NGramCount(hash: .max, count: 1)]
    let matrix = ViewVectorizer(documents: [first, second], termCount: 0, threads: 2)
      .matrix(of: .bigrams)
    let shared = log(3.0 / 3.0) + 1
    let own = log(3.0 / 2.0) + 1
    #expect(matrix.columnCount == 1)
    #expect(
      abs(Double(matrix.values[0]) - shared / (shared * shared + own * own).squareRoot()) < 1e-6)
  }
}
