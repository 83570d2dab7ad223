/// How a long search tells how far it is, and how it is stopped.
///
/// ```swift
/// let control = SearchControl(
///   progress: { bar.show($0) }, isCancelled: { Task.isCancelled })
/// let pairs = try search.join(threshold: 0.2, control: control)
/// ```
///
/// Both are called from the search's worker threads.
public struct SearchControl: Sendable {
  /// Is told the fraction of the work that is done, from 0 to 1, never falling, one call at a time
  /// and at most some hundred times a search.
  public var progress: @Sendable (Double) -> Void
  /// Is asked between units of work (some milliseconds each) whether to stop; once it has said yes
  /// it is not asked again.
  public var isCancelled: @Sendable () -> Bool

  /// A control; what is left out does nothing.
  public init(
    progress: @escaping @Sendable (Double) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The control that neither listens nor stops.
  public static let none = SearchControl()
}
