import COpenBLAS

/// Groups of columns that stand in the same rows, found by merging them pair by pair.
///
/// The bound of a folded head is the lower, the more often a row's values fall into few groups: terms
/// of one topic share a group, and rows of unlike topics share few. What two groups of mean lengths
/// a and b add to the mean bound grows from a^2 + b^2 to e^2 when they are merged, e being the mean
/// length of both together: a + b where no row has both, and less by up to (2 - √2) of the smaller
/// where all have. The cheapest merges come first, some at a time, and the lengths of the merged are
/// computed anew.
///
/// Complexity: k^2 n for k columns and n sampled rows.
struct ColumnFolding: Sendable {
  /// The group of each column, for each number of groups asked for.
  private(set) var levels: [(slotCount: Int, slots: [Int32])] = []

  private let rowCount: Int
  /// The lengths of the sampled rows in each group: group by row.
  private var lengths: [Float]
  private var groupCount: Int
  private var slots: [Int32]

  /// Merges columns down to each of `targets`.
  ///
  /// - Parameters:
  ///   - lengths: The magnitudes of the sampled rows in each column: column by row.
  ///   - rowCount: Number of sampled rows.
  ///   - columnCount: Number of columns.
  ///   - targets: Numbers of groups, falling.
  ///   - isCancelled: Asked often whether to leave out the levels to come.
  init(
    lengths: [Float], rowCount: Int, columnCount: Int, targets: [Int],
    isCancelled: () -> Bool = { false }
  ) {
    precondition(lengths.count == rowCount * columnCount)
    self.lengths = lengths
    self.rowCount = rowCount
    groupCount = columnCount
    slots = (0..<Int32(columnCount)).map(\.self)
    for target in targets where target < columnCount {
      while groupCount > target {
        if isCancelled() { return }
        merge(cheapestMerges(atMost: min(groupCount - target, max(1, groupCount / 4))))
      }
      levels.append((slotCount: groupCount, slots: slots))
    }
  }

  /// Disjoint pairs of groups that are cheap to merge, at least one.
  private func cheapestMerges(atMost limit: Int) -> [(Int, Int)] {
    var isTaken = Array(repeating: false, count: groupCount)
    var merges: [(Int, Int)] = []
    for candidate in candidates() where !isTaken[candidate.left] && !isTaken[candidate.right] {
      isTaken[candidate.left] = true
      isTaken[candidate.right] = true
      merges.append((candidate.left, candidate.right))
      if merges.count == limit { break }
    }
    return merges
  }

  private struct Candidate {
    var cost: Float
    var left: Int
    var right: Int
  }

  /// The best partners of each group, the cheapest merge first.
  private func candidates() -> [Candidate] {
    let count = groupCount
    let means = (0..<count).map { group in
      lengths[group * rowCount..<(group + 1) * rowCount].reduce(0, +) / Float(rowCount)
    }
    let overlaps = overlaps()
    var candidates: [Candidate] = []
    candidates.reserveCapacity(count * Self.partners)
    for left in 0..<count {
      var best = Array(
        repeating: Candidate(cost: .infinity, left: left, right: left), count: Self.partners)
      let square = means[left] * means[left]
      for right in 0..<count where right != left {
        let together = means[left] + means[right] - overlaps[left * count + right]
        let cost = together * together - square - means[right] * means[right]
        guard cost < best[Self.partners - 1].cost else { continue }
        var place = Self.partners - 1
        while place > 0, best[place - 1].cost > cost {
          best[place] = best[place - 1]
          place -= 1
        }
        best[place] = Candidate(cost: cost, left: left, right: right)
      }
      candidates += best.prefix(count - 1)
    }
    return candidates.sorted {
      $0.cost != $1.cost ? $0.cost < $1.cost : ($0.left, $0.right) < ($1.left, $1.right)
    }
  }

  /// How many partners are considered for each group.
  private static let partners = 6

  /// By how much the mean length of two groups together falls short of the sum of both.
  private func overlaps() -> [Float] {
    let roots = lengths.map { $0.squareRoot() }
    var overlaps = Array(repeating: Float(0), count: groupCount * groupCount)
    let (groups, rows) = (Int32(groupCount), Int32(rowCount))
    let factor = (2 - Float(2).squareRoot()) / Float(rowCount)
    unsafe cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasTrans, groups, groups, rows, factor, roots, rows, roots,
      rows, 0, &overlaps, groups)
    return overlaps
  }

  private mutating func merge(_ merges: [(Int, Int)]) {
    var partner = Array(repeating: -1, count: groupCount)
    for (left, right) in merges {
      let (first, second) = (min(left, right), max(left, right))
      partner[second] = first
      for row in 0..<rowCount {
        let (a, b) = (lengths[first * rowCount + row], lengths[second * rowCount + row])
        if b != 0 { lengths[first * rowCount + row] = (a * a + b * b).squareRoot() }
      }
    }
    // The groups that stay close ranks; a merged one takes the number of the first of the two.
    var number = Array(repeating: Int32(0), count: groupCount)
    var kept = 0
    for group in 0..<groupCount {
      if partner[group] >= 0 {
        number[group] = number[partner[group]]
        continue
      }
      number[group] = Int32(kept)
      if kept != group {
        for row in 0..<rowCount {
          lengths[kept * rowCount + row] = lengths[group * rowCount + row]
        }
      }
      kept += 1
    }
    lengths.removeLast((groupCount - kept) * rowCount)
    groupCount = kept
    slots = slots.map { number[Int($0)] }
  }
}
