import Parallelism

extension SparseMatrix {
  /// The matrix whose rows `source` makes, by up to `threads` threads.
  ///
  /// All rows are counted first, so that each is written where it stays.
  init(columnCount: Int, rowCount: Int, threads: Int, source: some RowSource) {
    let blocks = slices(of: rowCount, size: 256)
    let counts = concurrentMap(count: blocks.count, threads: threads, scratch: { source }) {
      source, block in
      blocks[block].map { source.valueCount(ofRow: $0) }
    }
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var sum = 0
    for count in counts.joined() {
      sum += count
      offsets.append(sum)
    }
    var values: [Float] = []
    let columns = filledInParts(count: sum) { (columns: PartedBuffer<UInt32>) in
      values = filledInParts(count: sum) { (values: PartedBuffer<Float>) in
        _ = concurrentMap(count: blocks.count, threads: threads, scratch: { source }) {
          [offsets] source, block in
          // Cleared by who writes it next, while it is in its core's cache.
          let all = offsets[blocks[block].lowerBound]..<offsets[blocks[block].upperBound]
          columns.clear(all)
          values.clear(all)
          for row in blocks[block] {
            let range = offsets[row]..<offsets[row + 1]
            columns.withPart(range) { columns in
              values.withPart(range) { values in
                source.write(row: row, columns: &columns, values: &values)
              }
            }
          }
        }
      }
    }
    self.init(
      columnCount: columnCount, rowOffsets: offsets, columnIndices: columns, values: values)
  }
}

/// An array of `count` elements, all of which `fill` has to clear and write, each part by one thread
/// at a time.
private func filledInParts<Element: BitwiseCopyable & Numeric>(
  count: Int, _ fill: (PartedBuffer<Element>) -> Void
) -> [Element] {
  unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    unsafe fill(PartedBuffer(buffer: buffer))
    initializedCount = count
  }
}

/// Room for an array, in parts that threads write side by side.
@safe private struct PartedBuffer<Element: BitwiseCopyable & Numeric>: @unchecked Sendable {
  let buffer: UnsafeMutableBufferPointer<Element>

  /// Sets the elements in `range` to 0.
  func clear(_ range: Range<Int>) {
    unsafe UnsafeMutableBufferPointer(rebasing: buffer[range]).initialize(repeating: 0)
  }

  /// Calls `body` with the elements in `range`, which nobody else may use at the time.
  func withPart(_ range: Range<Int>, _ body: (inout MutableSpan<Element>) -> Void) {
    var span = unsafe UnsafeMutableBufferPointer(rebasing: buffer[range]).mutableSpan
    body(&span)
  }
}
