extension Band {
  /// The rows that may meet `row` on either side, and `row` itself.
  ///
  /// Complexity: logarithmic in the rows.
  func neighborhood(of row: Int) -> Range<Int> {
    firstEarlier(of: row)..<later(than: row).upperBound
  }
}
