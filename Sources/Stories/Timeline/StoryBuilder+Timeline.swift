import Articles
import Vectorization

extension StoryBuilder {
  /// How the story of `members` developed.
  ///
  /// They are in content order, the dated ones first and by time, and their rows are `rows` of `matrix`;
  /// one report has no timeline. `partOf` has the part of each article, or nothing where there are no
  /// parts.
  ///
  /// The headline is chosen anew after 1, 2, 4, 8 and so on dated reports, which costs no more than twice
  /// what choosing it once does. `sums` are empty before and after.
  func timeline(
    of members: [Int], _ partOf: [Int32], _ originals: [Int?], _ rows: Range<Int>,
    of matrix: SparseMatrix, _ sums: inout RowSums
  ) -> StoryTimeline? {
    guard members.count > 1 else { return nil }
    let dated = members.prefix { articles[$0].published != nil }
    return StoryTimeline(
      developments: developments(of: members, partOf, originals, rows, of: matrix, &sums),
      headlines: headlines(of: Array(dated), originals, rows, of: matrix, &sums),
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
    of members: [Int], _ partOf: [Int32], _ originals: [Int?], _ rows: Range<Int>,
    of matrix: SparseMatrix, _ sums: inout RowSums
  ) -> [StoryTimeline.Development] {
    var places: [[Int]] = []
    var order: [Int32: Int] = [:]
    for place in members.indices {
      let part = partOf.isEmpty ? 0 : partOf[members[place]]
      if let known = order[part] {
        places[known].append(place)
      } else {
        order[part] = places.count
        places.append([place])
      }
    }
    return places.map { part in
      for place in part { sums.add(row: rows.lowerBound + place, of: matrix) }
      defer { sums.clear() }
      let best = representative(
        among: part, of: members, originals, rows, of: matrix, sums
      ).place
      let article = articles[members[best]]
      return StoryTimeline.Development(
        headline: Headline.of(article), representative: article.id,
        reports: part.map { articles[members[$0]].id },
        firstPublished: articles[members[part[0]]].published)
    }
  }

  private func headlines(
    of dated: [Int], _ originals: [Int?], _ rows: Range<Int>, of matrix: SparseMatrix,
    _ sums: inout RowSums
  ) -> [StoryTimeline.HeadlineChange] {
    defer { sums.clear() }
    var changes: [StoryTimeline.HeadlineChange] = []
    for place in dated.indices {
      sums.add(row: rows.lowerBound + place, of: matrix)
      let count = place + 1
      guard count & (count - 1) == 0 || count == dated.count,
        let time = articles[dated[place]].published
      else { continue }
      let best = representative(
        among: Array(dated.indices[...place]), of: dated, originals, rows, of: matrix, sums
      ).place
      let article = articles[dated[best]]
      let headline = Headline.of(article)
      if headline == changes.last?.headline { continue }
      changes.append(
        .init(headline: headline, article: article.id, time: time, reportCount: count))
    }
    return changes
  }
}
