/// How two groupings of the same items cross: what every score here is computed from.
///
/// ```swift
/// let table = ContingencyTable(found: [0, 0, 1], true: ["a", "b", "b"])
/// table.itemCount  // 3
/// table.cells.map(\.count)  // 1, 1, 1
/// ```
///
/// Cells are sorted by their three counts, so that sums over them have the same bits whatever the
/// order of the items and the names of the groups.
public struct ContingencyTable: Hashable, Sendable {
  /// A found group and a true group that have items in common.
  public struct Cell: Hashable, Sendable {
    /// Items in both groups.
    public var count: Int
    /// Items in the found group.
    public var foundSize: Int
    /// Items in the true group.
    public var trueSize: Int
  }

  /// Number of items.
  public let itemCount: Int
  /// The sizes of the found groups, rising.
  public let foundSizes: [Int]
  /// The sizes of the true groups, rising.
  public let trueSizes: [Int]
  /// The pairs of groups that have items in common.
  public let cells: [Cell]

  /// Crosses two labelings: item `i` was put into group `found[i]` and belongs to `truth[i]`.
  ///
  /// Both must have the same length.
  ///
  /// Complexity: linear in the items, and O(c log c) in the cells.
  public init<Found: Hashable, True: Hashable>(found: [Found], true truth: [True]) {
    self.init(Crossing(found: found, true: truth))
  }

  /// The table of a crossing, which forgets which group is which.
  public init(_ crossing: Crossing) {
    itemCount = crossing.itemCount
    foundSizes = crossing.foundSizes.sorted()
    trueSizes = crossing.trueSizes.sorted()
    cells = crossing.cells.map { cell in
      Cell(
        count: cell.count, foundSize: crossing.foundSizes[cell.found],
        trueSize: crossing.trueSizes[cell.truth])
    }.sorted {
      ($0.count, $0.foundSize, $0.trueSize) < ($1.count, $1.foundSize, $1.trueSize)
    }
  }

  /// Whether both labelings make the same groups.
  var isIdentity: Bool {
    cells.allSatisfy { $0.count == $0.foundSize && $0.count == $0.trueSize }
  }
}
