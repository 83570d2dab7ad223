import Articles
import Vectorization

extension StoryBuilder {
  /// How a story developed, whose place `representative` stands for it; nil for one report.
  ///
  /// `partOf` has the part of each article, or nothing where there are no parts. The headline is chosen
  /// anew after 1, 2, 4, 8 and so on dated reports, which costs no more than choosing it once does. `sums`
  /// are empty before and after.
  func timeline(
    of story: StoryMembers, _ partOf: [Int32], representative: Int, _ sums: inout RowSums
  ) -> StoryTimeline? {
    guard story.articles.count > 1 else { return nil }
    let dated = story.articles.prefix { articles[$0].published != nil }
    return StoryTimeline(
      developments: developments(of: story, partOf, representative: representative, &sums),
      headlines: headlines(
        of: story, dated: dated.count, representative: representative, &sums),
      bursts: BurstFinder.bursts(dated.compactMap { articles[$0].published }),
      latest: dated.max { isEarlier($0, $1) }.map { articles[$0].id })
  }

  /// Whether one dated article was published before another, or at the same time and stands behind it.
  private func isEarlier(_ one: Int, _ other: Int) -> Bool {
    guard let first = articles[one].published, let second = articles[other].published else {
      return false
    }
    return (first.latest, first.earliest, other) < (second.latest, second.earliest, one)
  }

  private func developments(
    of story: StoryMembers, _ partOf: [Int32], representative: Int, _ sums: inout RowSums
  ) -> [StoryTimeline.Development] {
    parts(of: story, partOf).map { part in
      let place =
        part.count == story.articles.count ? representative : chosen(among: part, of: story, &sums)
      let article = articles[story.articles[place]]
      return StoryTimeline.Development(
        headline: Headline.of(article), representative: article.id,
        reports: part.map { articles[story.articles[$0]].id },
        firstPublished: articles[story.articles[part[0]]].published)
    }
  }

  /// The places of each part's articles, parts by their first.
  private func parts(of story: StoryMembers, _ partOf: [Int32]) -> [[Int]] {
    guard !partOf.isEmpty else { return [Array(story.articles.indices)] }
    var parts: [[Int]] = []
    var numbers: [Int32: Int] = [:]
    for (place, article) in story.articles.enumerated() {
      if let known = numbers[partOf[article]] {
        parts[known].append(place)
      } else {
        numbers[partOf[article]] = parts.count
        parts.append([place])
      }
    }
    return parts
  }

  /// The place of the report that stands for those at `places`.
  private func chosen(among places: [Int], of story: StoryMembers, _ sums: inout RowSums) -> Int {
    guard places.count > 1 else { return places.first ?? 0 }
    for place in places { sums.add(row: story.rows.lowerBound + place, of: story.matrix) }
    defer { sums.clear() }
    return self.representative(among: places, of: story, sums).place
  }

  private func headlines(
    of story: StoryMembers, dated count: Int, representative: Int, _ sums: inout RowSums
  ) -> [StoryTimeline.HeadlineChange] {
    var changes: [StoryTimeline.HeadlineChange] = []
    var reportCount = 1
    while count > 0 {
      let place =
        reportCount == story.articles.count
        ? representative : chosen(among: Array(0..<reportCount), of: story, &sums)
      let article = articles[story.articles[place]]
      let headline = Headline.of(article)
      let last = articles[story.articles[reportCount - 1]]
      if headline != changes.last?.headline, let time = last.published {
        changes.append(
          .init(headline: headline, article: article.id, time: time, reportCount: reportCount))
      }
      if reportCount == count { break }
      reportCount = min(2 * reportCount, count)
    }
    return changes
  }
}
