import Parallelism
package import Vectorization

/// For each row others that are worth comparing with it, by approximate products: never exact.
///
/// ```swift
/// let nominations = Nominations(of: matrix.keepingHeaviest(64), threads: 2)
/// let neighbors = nominations.neighbors(by: rule, within: band)
/// ```
///
/// It is made for rows of few terms that are cut from longer ones (`keepingHeaviest`), where who
/// needs the cosine computes it from the whole rows anyway. Values are rounded to 16 bits and
/// products added in single precision, always in the same order: the result depends on the matrix,
/// the rule and the band alone.
///
/// Complexity: the postings that the rows meet within the band, plus the rows of the band to look
/// through, rounded up to stripes. Memory: twelve bytes a value that shares its column (the matrix is
/// not held), the posting lists' places (`SparseStarts`), and each thread's sums of a stripe.
package struct Nominations: Sendable {
  private let rows: RankedRows
  private let tail: TailWeights
  private let stripes: [NominationStripe]
  private let stripeRows: Int
  private let threads: Int

  /// Rows that go through the stripes together.
  private static let blockRows = 128

  /// Nominations among the rows of `matrix`.
  ///
  /// - Parameters:
  ///   - matrix: Rows of few values, none of them beyond 2^20.
  ///   - threads: How many threads to work on.
  ///   - stripeRows: How many rows are looked through at once: their sums should stay in cache.
  package init(of matrix: consuming SparseMatrix, threads: Int, stripeRows: Int = 8192) {
    let profile = ColumnProfile(copy matrix)
    let columns = RankedColumns(profile)
    let rows = RankedRows(consume matrix, columns)
    let tail = TailWeights(maxima: columns.order.map { profile.maxima[$0] }, headCount: 0)
    let stripeRows = min(stripeRows, PackedPostings.rowLimit)
    stripes = NominationStripe.stripes(of: rows, tail, size: stripeRows, threads: threads)
    self.rows = rows
    self.tail = tail
    self.stripeRows = stripeRows
    self.threads = threads
  }

  /// The rows that `rule` nominates for each of some rows, approximate product falling, ties by the
  /// lower row.
  ///
  /// - Parameters:
  ///   - rule: What is nominated.
  ///   - rows: Whose neighbours are asked for; nil asks for those of all rows.
  ///   - band: Which rows may meet; nil lets all of them meet.
  /// - Returns: A list for each of the rows asked for, in their order.
  package func neighbors(
    by rule: NominationRule, ofRows rows: [Int]? = nil, within band: Band? = nil
  ) -> Nominees {
    let rowCount = self.rows.rowCount
    precondition(
      band.map { $0.rowCount == rowCount } ?? true, "a band is of the matrix's rows")
    let rows = rows ?? Array(0..<rowCount)
    let parts = slices(of: rows.count, size: Self.blockRows)
    let width = min(stripeRows, rowCount)
    let lists = concurrentMap(
      count: parts.count, threads: threads, scratch: { StripeProducts(width: width) },
      { products, part in neighbors(of: rows[parts[part]], by: rule, within: band, &products) })
    return Nominees(joining: lists)
  }

  /// The nominations of a block of rows, which go through a stripe one after the other.
  private func neighbors(
    of rows: ArraySlice<Int>, by rule: NominationRule, within band: Band?,
    _ products: inout StripeProducts
  ) -> (counts: [Int], rows: [Int32]) {
    let windows = rows.map { band?.neighborhood(of: $0) ?? 0..<self.rows.rowCount }
    var found = Array(
      repeating: NomineeList(limit: rule.limit, bound: rule.faint.nextUp), count: rows.count)
    let first = (windows.map(\.lowerBound).min() ?? 0) / stripeRows
    let end = (windows.map(\.upperBound).max() ?? 0)
    for number in first..<max(first, (end + stripeRows - 1) / stripeRows) {
      let stripe = stripes[number]
      for (place, row) in rows.enumerated() {
        let window = windows[place].clamped(to: stripe.rows)
        guard !window.isEmpty else { continue }
        products.add(row, of: self.rows, tail, stripe)
        products.collect(
          from: window.lowerBound - stripe.rows.lowerBound..<window.upperBound
            - stripe.rows.lowerBound,
          firstRow: stripe.rows.lowerBound, excluding: row, into: &found[place])
      }
    }
    var counts: [Int] = []
    var nominated: [Int32] = []
    for place in found.indices {
      let nominees = found[place].sorted()
      let accepted = rule.accepted(nominees.map(\.cosine))
      counts.append(accepted)
      nominated += nominees.prefix(accepted).map(\.row)
    }
    return (counts, nominated.fitted())
  }
}
