/// What bodies are compared by word for word.
package struct BodyPhrases: Equatable, Sendable {
  /// The hashes of pairs of neighbouring terms, rising, each once.
  package var pairs: [UInt32]
  /// The numbers and where they stand: in the upper half the hash of the terms on both sides, in the
  /// lower one that of the number; rising, each once.
  package var numbers: [UInt64]

  /// Of the places between the same two terms that have a number in both bodies, those where a
  /// number is the same and those where none is.
  ///
  /// Complexity: linear in the numbers.
  package func numberPlaces(sharedWith other: BodyPhrases) -> (same: Int, other: Int) {
    let (left, right) = (numbers.span, other.numbers.span)
    var (leftPlace, rightPlace, same, different) = (0, 0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (one, two) = (left[leftPlace] >> 32, right[rightPlace] >> 32)
      guard one == two else {
        leftPlace += one < two ? 1 : 0
        rightPlace += two < one ? 1 : 0
        continue
      }
      var isShared = false
      while leftPlace < left.count && rightPlace < right.count,
        left[leftPlace] >> 32 == one, right[rightPlace] >> 32 == one
      {
        isShared = isShared || left[leftPlace] == right[rightPlace]
        let isLower = left[leftPlace] <= right[rightPlace]
        leftPlace += isLower ? 1 : 0
        rightPlace += isLower ? 0 : 1
      }
      while leftPlace < left.count, left[leftPlace] >> 32 == one { leftPlace += 1 }
      while rightPlace < right.count, right[rightPlace] >> 32 == one { rightPlace += 1 }
      same += isShared ? 1 : 0
      different += isShared ? 0 : 1
    }
    return (same, different)
  }
}
