/// The steps of the kernels that go row by row, on made-up posting lists of about the size that a
/// stripe has: too large for the cache next to the processor, as they mostly are.
extension CostProbe {
  /// Nanoseconds for an update by a posting, and for a list beside its updates.
  static func rowTimes() -> (update: Double, segment: Double) {
    var state: UInt32 = 1
    func random() -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return state >> 8
    }
    var words = Array(repeating: UInt32(0), count: postingCount)
    for index in words.indices { words[index] = 1000 << 16 | random() % UInt32(rowCount) }
    var sums = Array(repeating: Float(0), count: rowCount)
    func time(length: Int, lists: Int) -> Double {
      let starts = (0..<lists).map { _ in Int32(random()) % Int32(postingCount - length) }
      return best {
        unsafe words.withUnsafeBufferPointer { words in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            for start in starts {
              unsafe addPostings(words, start..<start + Int32(length), times: 0.5, to: sums)
            }
          }
        }
      }
    }
    let long = time(length: 256, lists: 2048) / 2048
    let short = time(length: 16, lists: 8192) / 8192
    let update = max(0.1, (long - short) / 240)
    return (update: update, segment: max(1, short - 16 * update))
  }

  /// Nanoseconds for looking at one of a row's sums with what bounds the rest.
  static func suffixSweepTime() -> Double {
    var sums = Array(repeating: Float(0), count: rowCount)
    let prefixes = Array(repeating: Float(0.5), count: rowCount)
    var found = 0
    let time = best {
      sweepBounds(&sums, prefixes, upTo: rowCount, factor: 0.5, notBelow: 0.5) { _, _ in
        found += 1
      }
    }
    return time / Double(rowCount) + Double(found)
  }

  /// Nanoseconds for bounding a pair by its runs, of rows that lie apart.
  static func runProductTime() -> Double {
    let width = RankRuns.limit
    let lengths = Array(repeating: Float(0.1), count: width * rowCount / 4)
    let own = Array(lengths[..<width])
    let rows = Array(stride(from: 0, to: rowCount / 4, by: 7))
    var sum: Float = 0
    let time = best {
      for row in rows { sum += runProduct(own, lengths, row: row, runCount: width / 2) }
    }
    return time / Double(rows.count) + (sum > 0 ? 0 : 1)
  }

  private static let postingCount = 1 << 22
  private static let rowCount = 1 << 15
}
