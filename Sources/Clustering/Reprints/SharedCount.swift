/// How many numbers stand in both of two lists that rise.
///
/// Complexity: linear in both.
func sharedCount(_ left: Span<UInt32>, _ right: Span<UInt32>) -> Int {
  var (leftPlace, rightPlace, shared) = (0, 0, 0)
  while leftPlace < left.count && rightPlace < right.count {
    let (one, other) = (left[leftPlace], right[rightPlace])
    shared += one == other ? 1 : 0
    leftPlace += one <= other ? 1 : 0
    rightPlace += other <= one ? 1 : 0
  }
  return shared
}
