/// Where articles are read from.
public enum ArticleInput: Hashable, Sendable {
  /// A file, or a folder that is walked.
  case path(String)
  /// Standard input.
  case standardInput

  /// What an argument of the command line means: `-` is standard input, all else a path.
  public init(argument: String) {
    self = argument == "-" ? .standardInput : .path(argument)
  }
}
