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
    precondition(found.count == truth.count, "a label is needed for every item on both sides")
    let (rows, rowSizes) = Self.numbered(found)
    let (columns, columnSizes) = Self.numbered(truth)
    var counts: [UInt64: Int] = [:]
    for (row, column) in zip(rows, columns) {
      counts[UInt64(row) << 32 | UInt64(column), default: 0] += 1
    }
    itemCount = found.count
    foundSizes = rowSizes.sorted()
    trueSizes = columnSizes.sorted()
    cells = counts.map { key, count in
      Cell(
        count: count, foundSize: rowSizes[Int(key >> 32)],
        trueSize: columnSizes[Int(key & 0xffff_ffff)])
    }.sorted {
      ($0.count, $0.foundSize, $0.trueSize) < ($1.count, $1.foundSize, $1.trueSize)
    }
  }

  /// Labels as numbers from 0, and how often each stands.
  private static func numbered<Label: Hashable>(
    _ labels: [Label]
  ) -> (numbers: [UInt32], sizes: [Int]) {
    var numbers: [Label: UInt32] = [:]
    var sizes: [Int] = []
    let row = labels.map { label in
      let number = numbers[label] ?? UInt32(sizes.count)
      if number == sizes.count {
        numbers[label] = number
        sizes.append(0)
      }
      sizes[Int(number)] += 1
      return number
    }
    return (row, sizes)
  }

  /// Whether both labelings make the same groups.
  var isIdentity: Bool {
    cells.allSatisfy { $0.count == $0.foundSize && $0.count == $0.trueSize }
  }
}
