/// The bytes of one record in a file's content.
struct RecordSlice {
  /// Where the record stands.
  var range: Range<Int>
  /// The line on which it begins, counted from 1.
  var line: Int
  /// What is wrong with it, where that is known before its fields are read.
  var fault: SkipReason?
}

/// A file's records are shared out to the threads in chunks of about so many bytes.
private let chunkBytes = 1 << 20

/// Ranges of `slices` with about a megabyte each.
func chunks(of slices: [RecordSlice]) -> [Range<Int>] {
  var chunks: [Range<Int>] = []
  var start = 0
  var bytes = 0
  for (index, slice) in slices.enumerated() {
    bytes += slice.range.count + 64
    guard bytes >= chunkBytes else { continue }
    chunks.append(start..<index + 1)
    start = index + 1
    bytes = 0
  }
  if start < slices.count { chunks.append(start..<slices.count) }
  return chunks
}
