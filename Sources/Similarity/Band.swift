/// Which rows may meet at all: a row and the later rows up to its reach.
///
/// ```swift
/// // Rows in order of time; each may meet the rows of the next ten days.
/// let band = Band(reach: reach)
/// let pairs = search.join(threshold: 0.2, within: band)
/// ```
///
/// Row i may meet a later row j only if `j < reach[i]`. Since the reach never falls, the rows that
/// may meet any row are a run around it, and a band of rows in order of time is a window. What lies
/// outside costs nothing: the work grows with the number of rows times the width of the band.
public struct Band: Hashable, Sendable {
  /// For each row, the first later row that it may not meet, or the number of rows; never falling.
  public let reach: [Int32]

  /// A band from the reach of each row.
  ///
  /// - Parameter reach: Never falling, from 0 to the number of rows. A reach at or below the row's
  ///   next one means that the row meets no later row.
  public init(reach: [Int32]) {
    precondition(reach.count <= Int(Int32.max), "rows are counted in 32 bits")
    precondition(
      zip(reach, reach.dropFirst()).allSatisfy { $0 <= $1 }, "the reach of a band never falls")
    precondition(
      (reach.first ?? 0) >= 0 && Int(reach.last ?? 0) <= reach.count,
      "the reach of a band lies between 0 and the number of rows")
    self.reach = reach
  }

  /// The band in which every row may meet every other.
  public static func all(rowCount: Int) -> Band {
    Band(reach: Array(repeating: Int32(rowCount), count: rowCount))
  }

  /// Number of rows.
  public var rowCount: Int { reach.count }

  /// Number of pairs i < j that may meet.
  ///
  /// Complexity: linear in the rows.
  public var pairCount: Int {
    reach.enumerated().reduce(0) { $0 + max(0, Int($1.element) - $1.offset - 1) }
  }

  /// The later rows that `row` may meet.
  package func later(than row: Int) -> Range<Int> {
    row + 1..<max(row + 1, Int(reach[row]))
  }

  /// The first row that may meet `row` as a later one; `row` itself where none may.
  ///
  /// Complexity: logarithmic in the rows.
  package func firstEarlier(of row: Int) -> Int {
    var low = 0
    var high = row
    while low < high {
      let middle = (low + high) / 2
      if Int(reach[middle]) > row { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
