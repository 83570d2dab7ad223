/// What can be wrong with a table of document frequencies.
package enum FrequencyTableError: Error, Equatable, Sendable {
  /// The bytes do not begin as those of a table of this version do.
  case notATable
  /// The bytes end early, or go on behind the last entry.
  case wrongLength(bytes: Int)
  /// The bytes are not those that were written.
  case damaged
  /// An entry is not behind the one before it in byte order, or shares more with it than it has.
  case unsorted(entry: Int)
}
