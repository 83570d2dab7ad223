public import ArgumentParser
public import Articles

extension PublicationTime: ExpressibleByArgument {
  /// A date in any of the forms in which articles give theirs.
  public init?(argument: String) {
    self.init(parsing: argument)
  }
}
