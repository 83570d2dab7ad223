/// The elements of `parts`, one part after the other, in one array without room to spare.
///
/// A part is given up as soon as it is copied: where the caller gives the parts away, no more than
/// one of them is there twice.
@inlinable
package func joinedParts<Element>(_ parts: consuming [[Element]]) -> [Element] {
  var all: [Element] = []
  all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  for index in parts.indices {
    var part: [Element] = []
    swap(&part, &parts[index])
    all += part
  }
  return all
}

extension Array {
  /// A copy without room to spare, of an array that grew: such a one may have twice what it needs.
  @inlinable
  package func fitted() -> [Element] {
    joinedParts([self])
  }
}
