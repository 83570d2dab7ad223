extension Array where Element: Comparable {
  /// Brings the `count` largest elements to the front, the least of these to the last of their places
  /// (Hoare's quickselect); the others follow in no particular order.
  ///
  /// Complexity: linear on average.
  ///
  /// - Parameter count: At least one, and at most the number of elements.
  @inlinable
  package mutating func selectLargest(_ count: Int) {
    precondition(count >= 1 && count <= self.count, "there must be so many elements")
    let wanted = count - 1
    var low = 0
    var high = self.count - 1
    while low < high {
      let pivot = self[(low + high) / 2]
      var i = low
      var j = high
      while i <= j {
        while self[i] > pivot { i += 1 }
        while self[j] < pivot { j -= 1 }
        if i <= j {
          swapAt(i, j)
          i += 1
          j -= 1
        }
      }
      if wanted <= j { high = j } else if wanted >= i { low = i } else { return }
    }
  }
}
