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
    var fields = DocumentFields(language: "en")
    fields.title = counts(title)
    fields.body = counts(body)
    return AnalyzedDocument(fields)
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
    for view in [View.full, .lead, .title] {
      let matrix = ViewVectorizer(documents: documents, termCount: 50, threads: 1).matrix(of: view)
      for row in 0..<matrix.rowCount where !matrix.row(row).values.isEmpty {
        let squares = matrix.row(row).values.reduce(0.0) { $0 + Double($1) * Double($1) }
        #expect(abs(squares - 1) < 1e-5)
      }
      let parallel = ViewVectorizer(documents: documents, termCount: 50, threads: 3)
      #expect(parallel.matrix(of: view) == matrix)
    }
  }

  private func document(characters: [(hash: UInt32, count: UInt32)]) -> AnalyzedDocument {
    var fields = DocumentFields(language: "en")
    fields.characters = characters.map { NGramCount(hash: $0.hash, count: $0.count) }
    return AnalyzedDocument(fields)
  }

  @Test("n-grams of one document only shorten its row and are no columns")
  func ngrams() {
    let documents = [
      document(characters: [(7 << 20, 1), (.max, 1)]),
      document(characters: [(9 << 20, 1), (.max, 1)]),
    ]
    let matrix = ViewVectorizer(documents: documents, termCount: 0, threads: 2)
      .matrix(of: .characters)
    let shared = log(3.0 / 3.0) + 1
    let own = log(3.0 / 2.0) + 1
    #expect(matrix.columnCount == 1)
    #expect(
      abs(Double(matrix.values[0]) - shared / (shared * shared + own * own).squareRoot()) < 1e-6)
  }

  @Test("n-grams that share a counter count as one, in a document and between documents")
  func sharedCounters() {
    // The lowest bits of a hash are not told apart.
    let apart = [document(characters: [(0, 3), (1, 2)]), document(characters: [(2, 5)])]
    let together = [document(characters: [(0, 5)]), document(characters: [(0, 5)])]
    let matrix = ViewVectorizer(documents: apart, termCount: 0, threads: 1).matrix(of: .characters)
    #expect(matrix.columnCount == 1)
    #expect(
      matrix
        == ViewVectorizer(documents: together, termCount: 0, threads: 1).matrix(of: .characters))
    let alone = ViewVectorizer(documents: [apart[0]], termCount: 0, threads: 1)
    #expect(alone.matrix(of: .characters).nonzeroCount == 0)
  }

  /// Documents with lists of every kind.
  private func randomDocuments(_ count: Int, seed: UInt64) -> [AnalyzedDocument] {
    var generator = SeededGenerator(seed: seed)
    func numbers(_ limit: UInt32, _ most: Int) -> [(UInt32, UInt32)] {
      let count = Int.random(in: 0...most, using: &generator)
      let numbers = Set((0..<count).map { _ in UInt32.random(in: 0..<limit, using: &generator) })
      return numbers.sorted().map { ($0, UInt32.random(in: 1...300, using: &generator)) }
    }
    return (0..<count).map { _ in
      var fields = DocumentFields(language: "en")
      for list in [\DocumentFields.title, \.headline, \.lead, \.body] {
        fields[keyPath: list] = numbers(200, 40).map { TermCount(term: $0.0, count: $0.1) }
      }
      fields.characters = numbers(3000, 300)
        .map { NGramCount(hash: $0.0 << 20 | $0.0, count: $0.1) }
      return AnalyzedDocument(fields)
    }
  }

  @Test(
    "a view's rows are the same all at once, in bands, and in any choice", arguments: View.allCases)
  func bands(view: View) {
    let documents = randomDocuments(700, seed: 5)
    let whole = ViewVectorizer(documents: documents, termCount: 200, threads: 1).matrix(of: view)
    let vectorizer = ViewVectorizer(documents: documents, termCount: 200, threads: 3)
    let chosen = vectorizer.rows(of: view)
    #expect(vectorizer.matrix(of: view) == whole)
    for rows in [0..<700, 0..<0, 3..<4, 100..<657].map(Array.init) {
      #expect(chosen.matrix(of: rows, threads: 2) == whole.selectingRows(rows))
    }
    let choice = [5, 5, 699, 0]
    #expect(chosen.matrix(of: choice) == whole.selectingRows(choice))
    // Rows that are held already are taken over.
    let held = whole.selectingRows([0, 44, 699])
    #expect(
      chosen.matrix(of: choice, reusing: held, at: [-1, -1, 2, 0], threads: 2)
        == whole.selectingRows(choice))
    #expect(whole.columnIndices.allSatisfy { Int($0) < whole.columnCount })
    for row in 0..<whole.rowCount {
      let columns = whole.row(row).columns
      #expect(zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  /// What a view's documentation says, by dictionaries.
  @Test("rows of views over terms agree with their definition")
  func definitions() {
    let documents = randomDocuments(60, seed: 6)
    let parts: [View: (AnalyzedDocument) -> [([TermCount], Double)]] = [
      .full: { [($0.title, 2), ($0.body, 1)] }, .lead: { [($0.title, 2), ($0.lead, 1)] },
      .title: { [($0.headline, 1)] },
    ]
    for (view, lists) in parts {
      let counts = documents.map { document in
        lists(document).reduce(into: [UInt32: Double]()) { sum, list in
          for entry in list.0 { sum[entry.term, default: 0] += Double(entry.count) * list.1 }
        }
      }
      var frequencies: [UInt32: Double] = [:]
      for row in counts { for term in row.keys { frequencies[term, default: 0] += 1 } }
      let matrix = ViewVectorizer(documents: documents, termCount: 200, threads: 2)
        .matrix(of: view)
      for (row, own) in counts.enumerated() {
        let weights = own.mapValues(\.self).reduce(into: [UInt32: Double]()) { result, entry in
          let rarity = log(61 / ((frequencies[entry.key] ?? 0) + 1)) + 1
          result[entry.key] = (1 + log(entry.value)) * rarity
        }
        let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let found = matrix.row(row)
        #expect(Array(found.columns) == weights.keys.sorted())
        #expect(
          zip(found.columns, found.values)
            .allSatisfy { abs(Double($1) - (weights[$0] ?? 0) / length) < 1e-5 })
      }
    }
  }
}
