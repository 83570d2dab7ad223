/// How two groupings of the same items cross, with the groups told apart by number: what resamples,
/// errors and comparisons are computed from.
///
/// ```swift
/// let crossing = Crossing(found: ["x", "x", "y"], true: ["quake", "vote", "vote"])
/// crossing.cells.count  // 3
/// crossing.worstMerges(1).first?.size  // 2
/// ```
///
/// Groups are numbered in the order in which the items first show them, so that equal items in equal
/// order give equal numbers whatever the groups' names are.
public struct Crossing: Hashable, Sendable {
  /// The items that a found group and a true group have in common, where there are any.
  public struct Cell: Hashable, Sendable {
    /// The number of the found group.
    public var found: Int
    /// The number of the true group.
    public var truth: Int
    /// Items in both.
    public var count: Int
  }

  /// The number of each item's found group.
  public let foundGroups: [Int]
  /// The number of each item's true group.
  public let trueGroups: [Int]
  /// The size of each found group, by number.
  public let foundSizes: [Int]
  /// The size of each true group, by number.
  public let trueSizes: [Int]
  /// The pairs of groups that have items in common, by true and then by found group.
  public let cells: [Cell]

  /// Crosses two labelings: item `i` was put into group `found[i]` and belongs to `truth[i]`.
  ///
  /// Both must have the same length.
  ///
  /// Complexity: linear in the items, and O(c log c) in the cells.
  public init<Found: Hashable, True: Hashable>(found: [Found], true truth: [True]) {
    precondition(found.count == truth.count, "a label is needed for every item on both sides")
    (foundGroups, foundSizes) = numbered(found)
    (trueGroups, trueSizes) = numbered(truth)
    var counts: [UInt64: Int] = [:]
    for (row, column) in zip(trueGroups, foundGroups) {
      counts[UInt64(row) << 32 | UInt64(column), default: 0] += 1
    }
    cells = counts.keys.sorted().map { key in
      Cell(found: Int(key & 0xffff_ffff), truth: Int(key >> 32), count: counts[key] ?? 0)
    }
  }

  /// Number of items.
  public var itemCount: Int { foundGroups.count }

  /// True groups that were found exactly: whole, and with nothing else.
  public var exactGroupCount: Int { cells.count { isExact($0) } }

  /// Whether a cell is all of its found and all of its true group.
  func isExact(_ cell: Cell) -> Bool {
    cell.count == foundSizes[cell.found] && cell.count == trueSizes[cell.truth]
  }
}

/// Labels as numbers from 0 in the order in which they first stand, and how often each stands.
func numbered<Label: Hashable>(_ labels: [Label]) -> (numbers: [Int], sizes: [Int]) {
  var numbers: [Label: Int] = [:]
  var sizes: [Int] = []
  let row = labels.map { label in
    let number = numbers[label] ?? sizes.count
    if number == sizes.count {
      numbers[label] = number
      sizes.append(0)
    }
    sizes[number] += 1
    return number
  }
  return (row, sizes)
}
