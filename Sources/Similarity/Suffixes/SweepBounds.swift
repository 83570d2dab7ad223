/// Calls `visit` with the first places of `sums` and what stands there, where the sum and `factor` times
/// the place's prefix are together not below `bound`; then clears them.
///
/// Undefined sums count as not below. Sixteen at a time: nearly all are below.
@inline(__always)
func sweepBounds(
  _ sums: inout [Float], _ prefixes: [Float], upTo limit: Int, factor: Float,
  notBelow bound: Float, _ visit: (Int, Float) -> Void
) {
  let bounds = SIMD16<Float>(repeating: bound)
  let factors = SIMD16<Float>(repeating: factor)
  let size = MemoryLayout<Float>.stride
  unsafe prefixes.withUnsafeBufferPointer { prefixes in
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      let prefixBytes = UnsafeRawBufferPointer(prefixes)
      let bytes = UnsafeMutableRawBufferPointer(sums)
      var place = 0
      while place + 16 <= limit {
        let sum = unsafe bytes.loadUnaligned(fromByteOffset: place * size, as: SIMD16<Float>.self)
        let prefix = unsafe prefixBytes.loadUnaligned(
          fromByteOffset: place * size, as: SIMD16<Float>.self)
        let isBelow = (sum + factors * prefix) .< bounds
        if !all(isBelow) {
          for lane in 0..<16 where !isBelow[lane] { visit(place + lane, sum[lane]) }
        }
        unsafe bytes.storeBytes(
          of: SIMD16<Float>(), toByteOffset: place * size, as: SIMD16<Float>.self)
        place += 16
      }
      while place < limit {
        let sum = unsafe sums[place]
        if unsafe !(sum + factor * prefixes[place] < bound) { visit(place, sum) }
        unsafe sums[place] = 0
        place += 1
      }
    }
  }
}
