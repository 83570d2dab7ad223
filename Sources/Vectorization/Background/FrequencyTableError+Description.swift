extension FrequencyTableError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  package var description: String {
    let remedy = "; write it anew with 'newsfold frequencies'"
    return switch self {
    case .notATable: "no table of document frequencies, or one of another version" + remedy
    case .wrongLength(let bytes):
      "the table of document frequencies does not end where its \(bytes) bytes end" + remedy
    case .damaged: "the table of document frequencies is damaged" + remedy
    case .unsorted(let entry):
      "entry \(entry) of the table of document frequencies is out of order" + remedy
    }
  }
}
