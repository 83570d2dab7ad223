/// Writes a result in one format.
///
/// ```swift
/// StoryJSON().render(report) { bytes in print(bytes.count) }
/// let page = StoryTable(style: TableStyle(width: 80)).text(report)
/// ```
public protocol Renderer<Content>: Sendable {
  /// What is written.
  associatedtype Content

  /// Writes `content` to `sink` in pieces of some 64 KiB, so that no whole output has to be held;
  /// stops with the first error of `sink`.
  ///
  /// Complexity: linear in the output.
  func render<Failure: Error>(
    _ content: Content, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure)
}

extension Renderer {
  /// The whole output as a string.
  public func text(_ content: Content) -> String {
    var bytes: [UInt8] = []
    render(content) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
