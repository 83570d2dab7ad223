import TestSupport
import Testing
import TextAnalysis

@testable import Vectorization

/// Few n-grams are sorted, many are counted; both find what a dictionary finds.
@Suite struct NGramColumnsTests {
  /// Documents whose hashes lie in clusters all over their range, so that some share a counter.
  private func randomHashes(documents: Int, most: Int, seed: UInt64) -> [Set<UInt32>] {
    var generator = SeededGenerator(seed: seed)
    return (0..<documents).map { _ in
      let count = Int.random(in: 0...most, using: &generator)
      return Set(
        (0..<count).map { _ in
          let cluster = UInt32.random(in: 0...4096, using: &generator) &* 1_048_831
          return cluster &+ UInt32.random(in: 0..<2000, using: &generator)
        } + (Bool.random(using: &generator) ? [0, .max] : []))
    }
  }

  private func document(_ hashes: Set<UInt32>) -> AnalyzedDocument {
    var fields = DocumentFields(language: "en")
    fields.characters = hashes.sorted().map { NGramCount(hash: $0, count: 1) }
    return AnalyzedDocument(fields)
  }

  /// In how many documents each counter stands, of those that two documents have.
  private func frequencies(_ documents: [Set<UInt32>], shift: UInt32) -> [UInt32: UInt32] {
    var frequencies: [UInt32: UInt32] = [:]
    for hashes in documents {
      for counter in Set(hashes.map { $0 >> shift }) { frequencies[counter, default: 0] += 1 }
    }
    return frequencies.filter { $0.value > 1 }
  }

  @Test(arguments: [(0, 0), (40, 300), (300, 90)], [8, 10] as [UInt32])
  func sortingAndCountingFindTheSameColumns(size: (documents: Int, most: Int), shift: UInt32) {
    let hashes = randomHashes(documents: size.documents, most: size.most, seed: 30)
    let documents = hashes.map(document)
    let expected = frequencies(hashes, shift: shift).sorted { $0.key < $1.key }
    #expect(size.documents < 40 || expected.count > 100)
    let sorted = NGramColumns.sortedColumns(of: documents, shift: shift)
    #expect(sorted.frequencies == expected.map(\.value))
    #expect(sorted.bits.count == 1 << Int(26 - shift))
    let counters = sorted.bits.enumerated().filter { $0.element > 0 }.flatMap { word, bits in
      (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map { UInt32(word << 6 | $0) }
    }
    #expect(counters == expected.map(\.key))
    for threads in [1, 3] {
      let counted = NGramColumns.countedColumns(of: documents, shift: shift, threads: threads)
      #expect(counted.bits == sorted.bits)
      #expect(counted.frequencies == sorted.frequencies)
    }
  }
}
