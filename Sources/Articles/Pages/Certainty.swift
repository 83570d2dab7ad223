/// How sure something is that was found in a page and not stated in a record.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// All that was looked at agrees.
  case sure
  /// Some of what was looked at is missing or speaks against it.
  case likely
  /// It is a guess.
  case doubtful
}
