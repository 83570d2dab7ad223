/// The product of a row's lengths and those of another, run by run of ranks.
///
/// - Parameters:
///   - own: The row's lengths, filled up with zeros to whole vectors.
///   - lengths: The lengths of all rows, as many numbers for each.
///   - row: The other row.
///   - runCount: How many runs count; from there on, `own` is zero.
/// - Returns: The sum of the products.
@inline(__always)
func runProduct(_ own: [Float], _ lengths: [Float], row: Int, runCount: Int) -> Float {
  var sum = SIMD16<Float>()
  let size = MemoryLayout<Float>.stride
  unsafe lengths.withUnsafeBufferPointer { lengths in
    unsafe own.withUnsafeBufferPointer { own in
      let otherBytes = UnsafeRawBufferPointer(lengths)
      let ownBytes = UnsafeRawBufferPointer(own)
      let start = row * own.count
      var run = 0
      while run < runCount {
        let left = unsafe ownBytes.loadUnaligned(fromByteOffset: run * size, as: SIMD16<Float>.self)
        let right = unsafe otherBytes.loadUnaligned(
          fromByteOffset: (start + run) * size, as: SIMD16<Float>.self)
        sum += left * right
        run += 16
      }
    }
  }
  return sum.sum()
}
