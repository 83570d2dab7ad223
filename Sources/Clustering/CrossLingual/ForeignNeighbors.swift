import Foundation
import Parallelism
import Vectorization

/// For each group and each other language the few groups that are most alike, near in time.
struct ForeignNeighbors: Sendable {
  /// A group of another language.
  struct Neighbor: Sendable {
    /// Its place in the order.
    var place: Int32
    var language: Int32
    /// The cosine of the two rows.
    var cosine: Float
    /// The cosine, faded by the gap in time: by this neighbours are ranked.
    var strength: Float
  }

  /// Days after which a likeness is worth 1/e of what it was.
  private static let fading = 4.0
  /// Weaker ones are no neighbours: reports of different events are as much alike.
  private static let least = 0.02
  /// Neighbours of a group in each language.
  private static let count = 5
  private static let blockSize = 64

  /// The neighbours of each group, by language, then by falling strength, then by place.
  let lists: [[Neighbor]]

  /// The neighbours among the groups of `order`, whose rows are those of `vectors`, at most `window`
  /// days apart.
  ///
  /// Complexity: for each group the posting lists of its grams, and of these the parts that hold
  /// groups in the other languages and near it in time.
  init(_ order: GroupOrder, _ vectors: SparseMatrix, window: Double, threads: Int) {
    // Beyond this gap no cosine is enough.
    let window = min(window, Self.fading * log(1 / Self.least))
    let postings = GramPostings(vectors)
    let blocks = slices(of: vectors.rowCount, size: Self.blockSize)
    lists = concurrentMap(
      count: blocks.count, threads: threads,
      scratch: { [Float](repeating: 0, count: vectors.rowCount) }
    ) { sums, block in
      blocks[block].map { place in
        let ranges = order.ranges(around: place, window: window)
        let met = postings.add(vectors, row: place, within: ranges, to: &sums)
        let neighbors = met.compactMap { other in
          Self.neighbor(order, place, other, cosine: sums[Int(other)])
        }
        for other in met { sums[Int(other)] = 0 }
        return Self.strongest(neighbors)
      }
    }.flatMap(\.self)
  }

  /// The strength of the best neighbour of a group in a language but for one; 0 where there is none.
  func bestStrength(of group: Int, in language: Int32, except other: Int32) -> Float {
    lists[group].first { $0.language == language && $0.place != other }?.strength ?? 0
  }

  private static func neighbor(
    _ order: GroupOrder, _ place: Int, _ other: Int32, cosine: Float
  ) -> Neighbor? {
    let strength = Double(cosine) * exp(-order.gap(place, Int(other)) / fading)
    guard strength > least else { return nil }
    return Neighbor(
      place: other, language: Int32(order.entries[Int(other)].language), cosine: cosine,
      strength: Float(strength))
  }

  private static func strongest(_ neighbors: [Neighbor]) -> [Neighbor] {
    let sorted = neighbors.sorted { left, right in
      (left.language, right.strength, left.place) < (right.language, left.strength, right.place)
    }
    var kept: [Neighbor] = []
    var countOfLanguage = 0
    for neighbor in sorted {
      countOfLanguage = kept.last?.language == neighbor.language ? countOfLanguage + 1 : 1
      if countOfLanguage <= count { kept.append(neighbor) }
    }
    return kept
  }
}
