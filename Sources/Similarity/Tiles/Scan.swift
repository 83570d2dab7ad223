/// Calls `visit` with each place in `values[range]` whose value is not below `bound`.
///
/// Undefined products count as not below. Sixteen at a time: nearly all are below.
@inline(__always)
func scan(
  _ values: borrowing Span<Float>, in range: Range<Int>, notBelow bound: Float,
  _ visit: (Int, Float) -> Void
) {
  var place = range.lowerBound
  let limits = SIMD16<Float>(repeating: bound)
  unsafe values.withUnsafeBufferPointer { values in
    let bytes = UnsafeRawBufferPointer(values)
    while place + 16 <= range.upperBound {
      let lanes = unsafe bytes.loadUnaligned(
        fromByteOffset: place * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
      if !all(lanes .< limits) {
        for lane in 0..<16 where !(lanes[lane] < bound) { visit(place + lane, lanes[lane]) }
      }
      place += 16
    }
    while place < range.upperBound {
      let value = unsafe values[place]
      if !(value < bound) { visit(place, value) }
      place += 1
    }
  }
}
