/// The nearest rows of each row, in compressed form.
///
/// ```swift
/// let nearest = SimilaritySearch(matrix: matrix).nearest(10)
/// for (row, cosine) in zip(nearest[0].rows, nearest[0].cosines) { print(row, cosine) }
/// ```
///
/// Row i's neighbours lie at `offsets[i]..<offsets[i + 1]`, cosine falling, ties by the lower row.
public struct NearestNeighbors: Hashable, Sendable {
  /// Where each row's neighbours begin, and after the last where they end.
  public let offsets: [Int]
  /// The neighbouring rows.
  public let rows: [Int32]
  /// The canonical cosine to each neighbour.
  public let cosines: [Float]

  /// Number of rows whose neighbours are held.
  public var rowCount: Int { offsets.count - 1 }

  /// The neighbours of row `index`.
  public subscript(index: Int) -> (rows: ArraySlice<Int32>, cosines: ArraySlice<Float>) {
    let range = offsets[index]..<offsets[index + 1]
    return (rows[range], cosines[range])
  }

  /// The neighbours of runs of rows, in the order of the rows.
  init(parts: [NeighborLists]) {
    var offsets = [0]
    var rows: [Int32] = []
    var cosines: [Float] = []
    let total = parts.reduce(0) { $0 + $1.rows.count }
    rows.reserveCapacity(total)
    cosines.reserveCapacity(total)
    for part in parts {
      let start = rows.count
      for end in part.ends { offsets.append(start + end) }
      rows += part.rows
      cosines += part.cosines
    }
    (self.offsets, self.rows, self.cosines) = (offsets, rows, cosines)
  }

  init(lists: [[Neighbor]]) {
    offsets = lists.reduce(into: [0]) { offsets, list in
      offsets.append((offsets.last ?? 0) + list.count)
    }
    rows = lists.flatMap { $0.map(\.row) }
    cosines = lists.flatMap { $0.map(\.cosine) }
  }
}

/// A row and its canonical cosine to another.
struct Neighbor: Hashable, Sendable {
  var row: Int32
  var cosine: Float

  /// The order in which neighbours are given: cosine falling, ties by the lower row.
  static func isNearer(_ left: Neighbor, _ right: Neighbor) -> Bool {
    left.cosine != right.cosine ? left.cosine > right.cosine : left.row < right.row
  }
}

/// The neighbours of a run of rows.
struct NeighborLists: Sendable {
  /// Where each row's neighbours end.
  private(set) var ends: [Int] = []
  private(set) var rows: [Int32] = []
  private(set) var cosines: [Float] = []

  /// Adds the neighbours of the next row.
  mutating func append(_ neighbors: some Sequence<Neighbor>) {
    for neighbor in neighbors {
      rows.append(neighbor.row)
      cosines.append(neighbor.cosine)
    }
    ends.append(rows.count)
  }
}
