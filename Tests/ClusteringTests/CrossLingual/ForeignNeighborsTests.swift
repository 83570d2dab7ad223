import Foundation
import Similarity
import TestSupport
import Testing
import Vectorization

@testable import Clustering

@Suite("Neighbours in other languages")
struct ForeignNeighborsTests {
  @Test("they are the strongest of each other language, by brute force")
  func oracle() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let (order, vectors) = groups(count: 60, &random)
      for threads in [1, 3] {
        let found = ForeignNeighbors(order, vectors, window: 180, threads: threads)
        for place in order.entries.indices {
          let expected = neighbors(of: place, order, vectors)
          #expect(found.lists[place].map(\.place) == expected.map(\.place))
          for (one, other) in zip(found.lists[place], expected) {
            #expect(abs(one.strength - other.strength) < 1e-5)
          }
        }
      }
    }
  }

  @Test("both of a pair see the same cosine, and the next best is another one")
  func symmetry() {
    var random = SeededGenerator(seed: 6)
    let (order, vectors) = groups(count: 200, &random)
    let found = ForeignNeighbors(order, vectors, window: 180, threads: 2)
    for (place, list) in found.lists.enumerated() {
      for neighbor in list {
        let back = found.lists[Int(neighbor.place)].first { $0.place == Int32(place) }
        #expect(back.map { $0.cosine == neighbor.cosine } ?? true)
        let next = found.bestStrength(
          of: place, in: neighbor.language, except: neighbor.place)
        let others = list.filter {
          $0.language == neighbor.language && $0.place != neighbor.place
        }
        #expect(next == others.first?.strength ?? 0)
      }
    }
  }

  private func groups(
    count: Int, _ random: inout SeededGenerator
  ) -> (GroupOrder, SparseMatrix) {
    let order = GroupOrder(
      (0..<count).map { index in
        GroupOrder.Entry(
          members: [index], language: Int.random(in: 0..<3, using: &random),
          day: index % 7 == 0 ? nil : Double.random(in: 0..<20, using: &random))
      }, languageCount: 3)
    let rows = (0..<count).map { _ in
      (0..<UInt32(30)).filter { _ in Bool.random(using: &random) }.map { column in
        (column: column, value: Float.random(in: 0.05...0.3, using: &random))
      }
    }
    return (order, SparseMatrix(columnCount: 30, rows: rows))
  }

  private func neighbors(
    of place: Int, _ order: GroupOrder, _ vectors: SparseMatrix
  ) -> [(place: Int32, strength: Float)] {
    (0..<3).filter { $0 != order.entries[place].language }.flatMap { language in
      order.entries.indices.filter { order.entries[$0].language == language }
        .map { other in
          let fading = exp(-order.gap(place, other) / 4)
          return (Int32(other), Float(vectors.canonicalDot(place, other)) * Float(fading))
        }
        .filter { $0.1 > 0.02 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(5)
    }
  }
}
