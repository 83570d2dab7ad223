/// Adds `weight` times each posting's weight to the sum of its row (see `PackedPostings`).
@unsafe
@inline(__always)
func addPostings(
  _ words: UnsafeBufferPointer<UInt32>, _ run: Range<Int32>, times weight: Float,
  to sums: UnsafeMutableBufferPointer<Float>
) {
  for place in Int(run.lowerBound)..<Int(run.upperBound) {
    let word = unsafe words[place]
    unsafe sums[Int(word & 0xFFFF)] += weight * Float(Int32(bitPattern: word) >> 16)
  }
}
