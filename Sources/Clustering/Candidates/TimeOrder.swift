import Similarity

/// The dated articles in order of time, and which of them may meet.
///
/// Those within the window of each other may; undated ones, and those whose date is vaguer than the
/// window, may meet any.
struct TimeOrder: Sendable {
  /// The articles that may meet any, by index.
  let undated: [Int]
  /// The others, by time and then by index.
  let dated: [Int]
  /// Which places in `dated` may meet: at least all pairs that the window lets meet, but for the
  /// limit on their number.
  let band: Band

  /// The order of articles with `spans`.
  ///
  /// Complexity: O(n log n).
  ///
  /// - Parameters:
  ///   - spans: When each article was published; nil where it has no date.
  ///   - windowDays: Two dated articles further apart than this do not meet.
  ///   - windowArticles: A dated article meets at most so many that follow it, and so many before.
  init(spans: [PublicationSpan?], windowDays: Double, windowArticles: Int) {
    // A day is an interval: articles of one day meet however narrow the window is.
    let width = max(windowDays, 0.5)
    var undated: [Int] = []
    var times: [(middle: Double, article: Int)] = []
    for (article, span) in spans.enumerated() {
      if let span, span.radius <= width {
        times.append((span.middle, article))
      } else {
        undated.append(article)
      }
    }
    times.sort { ($0.middle, $0.article) < ($1.middle, $1.article) }
    var next = 0
    let reach = times.indices.map { place in
      while next < times.count, times[next].middle - times[place].middle <= width { next += 1 }
      return Int32(min(next, place + 1 + windowArticles))
    }
    self.undated = undated
    dated = times.map(\.article)
    band = Band(reach: reach)
  }
}
