/// How the frequent columns are held in a dense block: exactly, or folded.
///
/// A head of as many slots as columns is exact. With fewer slots, each stands for a group of columns
/// and holds the length of a row's values there: by the inequality of Cauchy and Schwarz, the
/// product of two such lengths is an upper bound of what the group adds to the dot product. The
/// product of a tile is then an upper bound rather than an approximation. Frequent terms carry
/// little weight, so few pairs reach a threshold by the bound alone, and the matrix product is
/// several times narrower; at high thresholds far more columns can go into the head, away from the
/// posting lists.
struct HeadShape: Hashable, Sendable {
  /// Number of columns in the head.
  let columnCount: Int
  /// Number of slots: the width of the dense block.
  let slotCount: Int
  /// The slot of each rank of the head; none where each column has its own.
  private let slots: [Int32]

  private init(columnCount: Int, slotCount: Int, slots: [Int32]) {
    precondition(slotCount <= columnCount && slotCount <= Int(UInt16.max))
    self.columnCount = columnCount
    self.slotCount = slotCount
    self.slots = slots
  }

  /// A head that holds `columnCount` columns as they are.
  static func exact(_ columnCount: Int) -> HeadShape {
    HeadShape(columnCount: columnCount, slotCount: columnCount, slots: [])
  }

  /// A head that folds the first columns into the slots named for each, from 0 to `slotCount`.
  static func folded(_ slots: [Int32], slotCount: Int) -> HeadShape {
    guard slotCount < slots.count else { return .exact(slots.count) }
    return HeadShape(columnCount: slots.count, slotCount: slotCount, slots: slots)
  }

  /// A head that folds runs of columns of nearly equal mass, of which each has some.
  ///
  /// What a slot adds to the bound of a pair grows with the square of its mass, so that equal masses
  /// make the least sum.
  static func folded(masses: ArraySlice<Float>, into slotCount: Int) -> HeadShape {
    let total = masses.reduce(0, +)
    var sum: Float = 0
    var last: Int32 = -1
    let slots = masses.enumerated().map { rank, mass in
      let wanted = Int32((sum + mass / 2) / total * Float(slotCount))
      sum += mass
      // No slot is left out, and there is a column for each of those to come.
      let least = Int32(slotCount - (masses.count - rank))
      last = max(min(wanted, last + 1, Int32(slotCount - 1)), least, 0)
      return last
    }
    return folded(slots, slotCount: slotCount)
  }

  /// Whether the tile's product is an approximation; otherwise it is only an upper bound.
  var isExact: Bool { slotCount == columnCount }

  /// The slot of a column of the head, by its rank.
  func slot(ofRank rank: Int) -> Int { isExact ? rank : Int(slots[rank]) }
}

/// The head of a join.
struct PlannedHead: Hashable, Sendable {
  var shape: HeadShape
  /// Whether it is multiplied in bytes (see `ByteHead`).
  var isInBytes = false
}
