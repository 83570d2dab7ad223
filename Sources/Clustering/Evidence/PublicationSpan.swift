package import Articles

/// When an article was published, for comparing times: an instant, or a whole day.
package struct PublicationSpan: Hashable, Sendable {
  /// The middle of the span, in days since 1970.
  package var middle: Double
  /// Half its length in days: 0 for an instant, 0.5 for a day.
  package var radius: Double

  /// The span of `time`.
  package init(_ time: PublicationTime) {
    let (start, end) = (Double(time.earliest), Double(time.latest))
    middle = (start + end) / 2 / 86_400
    radius = (end - start) / 2 / 86_400
  }

  /// Days between the middles of two spans, 0 where they overlap: an instant may lie anywhere in the
  /// day that another article names.
  package func gap(to other: PublicationSpan) -> Double {
    let distance = abs(middle - other.middle)
    return distance <= max(radius, other.radius) ? 0 : distance
  }
}
