import CFrequencies

extension BackgroundFrequencies {
  /// The table that ships with the program for the language with the given ISO 639-1 code; nil where
  /// there is none.
  ///
  /// Complexity: linear in the table, about a millisecond; nothing is kept.
  ///
  /// - Throws: `FrequencyTableError` where the program was built with a damaged table.
  package static func shipped(
    language: String
  ) throws(FrequencyTableError) -> BackgroundFrequencies? {
    let table = unsafe newsfold_shipped_frequencies(language)
    guard let start = unsafe table.bytes else { return nil }
    return try unsafe BackgroundFrequencies(
      encoded: Array(UnsafeBufferPointer(start: start, count: table.count)))
  }
}
