/// How the frequent columns are held in a dense block: exactly, or folded.
///
/// A head of as many slots as columns is exact. With fewer slots, each stands for a run of columns
/// and holds the length of a row's values there: by the inequality of Cauchy and Schwarz, the
/// product of two such lengths is an upper bound of what the run adds to the dot product. The
/// product of a tile is then an upper bound rather than an approximation. Frequent terms carry
/// little weight, so few pairs reach a threshold by the bound alone, and the matrix product is
/// several times narrower; at high thresholds far more columns can go into the head, away from the
/// posting lists.
struct HeadShape: Hashable, Sendable {
  /// Number of columns in the head.
  var columnCount: Int
  /// Number of slots: the width of the dense block.
  var slotCount: Int

  /// A head that holds `columnCount` columns as they are.
  static func exact(_ columnCount: Int) -> HeadShape {
    HeadShape(columnCount: columnCount, slotCount: columnCount)
  }

  /// A head that folds runs of columns into `slotCount` slots, or holds each where that is enough.
  static func folded(_ columnCount: Int, into slotCount: Int) -> HeadShape {
    HeadShape(columnCount: columnCount, slotCount: min(columnCount, slotCount))
  }

  /// Whether the tile's product is an approximation; otherwise it is only an upper bound.
  var isExact: Bool { slotCount == columnCount }

  /// The slot of a column of the head, by its rank; runs are of nearly equal numbers of columns.
  func slot(ofRank rank: Int) -> Int { rank * slotCount / max(1, columnCount) }
}
