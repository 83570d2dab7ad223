/// One worker's scratch to find the sums that reach a bound.
struct SumSweep {
  /// How many sums are looked at in a call, at most.
  static let size = 1024

  /// Where sums reach the bound, sixteen at a time, and one more.
  private var groups = Array(repeating: Int32(0), count: size / 16 + 1)
  /// The sums that reach the bound, and one more.
  private var reached = Array(
    repeating: CandidateBuffer.Candidate(row: 0, value: 0), count: size + 1)

  /// The sums at the places in `range` that are not below `bound`, with their place plus `shift`.
  ///
  /// Sixteen at a time: first those that hold any are noted, and then looked at one by one, neither
  /// with a branch.
  mutating func collect(
    _ sums: [Float], in range: Range<Int>, shift: Int, reaching bound: Float
  ) -> ArraySlice<CandidateBuffer.Candidate> {
    precondition(range.count <= Self.size)
    var count = 0
    unsafe sums.withUnsafeBufferPointer { sums in
      precondition(range.lowerBound >= 0 && range.upperBound <= sums.count)
      unsafe groups.withUnsafeMutableBufferPointer { groups in
        unsafe reached.withUnsafeMutableBufferPointer { reached in
          let limits = SIMD16<Float>(repeating: bound)
          let bytes = UnsafeRawBufferPointer(sums)
          var groupCount = 0
          var place = range.lowerBound
          while place &+ 16 <= range.upperBound {
            unsafe groups[groupCount] = Int32(truncatingIfNeeded: place)
            let values = unsafe bytes.loadUnaligned(
              fromByteOffset: place &* 4, as: SIMD16<Float>.self)
            groupCount &+= any(values .>= limits) ? 1 : 0
            place &+= 16
          }
          func look(at places: Range<Int>) {
            for place in places {
              let value = unsafe sums[place]
              unsafe reached[count] = CandidateBuffer.Candidate(
                row: Int32(truncatingIfNeeded: place &+ shift), value: value)
              count &+= value >= bound ? 1 : 0
            }
          }
          for number in 0..<groupCount {
            let first = unsafe Int(groups[number])
            look(at: first..<first &+ 16)
          }
          look(at: place..<range.upperBound)
        }
      }
    }
    return reached[..<count]
  }
}
