/// Why articles could not be read.
public enum ArticleError: Error, Hashable, Sendable {
  /// Nothing is there at the path.
  case noSuchInput(path: String)
  /// The file or folder cannot be read; the system's error code.
  case unreadableInput(path: String, code: Int32)
  /// A strict reader met a record that it would have skipped.
  case badRecord(SkippedRecord)
}
