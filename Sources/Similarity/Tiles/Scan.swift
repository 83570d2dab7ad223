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

/// Calls `visit` with each i whose value in `values[range]` is not below `bounds[i]`, where the bounds
/// end where the range does.
@inline(__always)
func scan(
  _ values: borrowing Span<Float>, in range: Range<Int>, notBelow bounds: [Float],
  _ visit: (Int) -> Void
) {
  let shift = range.upperBound - bounds.count
  var place = range.lowerBound
  unsafe values.withUnsafeBufferPointer { values in
    unsafe bounds.withUnsafeBufferPointer { bounds in
      let bytes = UnsafeRawBufferPointer(values)
      let boundBytes = UnsafeRawBufferPointer(bounds)
      let size = MemoryLayout<Float>.stride
      while place + 16 <= range.upperBound {
        let lanes = unsafe bytes.loadUnaligned(fromByteOffset: place * size, as: SIMD16<Float>.self)
        let limits = unsafe boundBytes.loadUnaligned(
          fromByteOffset: (place - shift) * size, as: SIMD16<Float>.self)
        if !all(lanes .< limits) {
          for lane in 0..<16 where !(lanes[lane] < limits[lane]) { visit(place - shift + lane) }
        }
        place += 16
      }
      while place < range.upperBound {
        if unsafe !(values[place] < bounds[place - shift]) { visit(place - shift) }
        place += 1
      }
    }
  }
}
