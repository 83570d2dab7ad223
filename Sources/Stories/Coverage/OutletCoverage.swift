import Articles

/// What an outlet reported of the stories that several outlets had, and what it did not.
public struct OutletCoverage: Hashable, Sendable {
  /// Stories at the top of the ranking that an outlet can have missed.
  public static let mostMissable = 20
  /// An outlet with fewer reports is not listed.
  public static let leastReports = 3

  /// What the outlet is called.
  public var outlet: String
  /// Its reports in all stories.
  public var reports: Int
  /// Stories of several outlets that it reported.
  public var stories: Int
  /// Stories that it was surely the first to report.
  public var first: Int
  /// Stories that it alone reported.
  public var alone: Int
  /// Of the first stories of several outlets those without a report of it, in rank order: in a language
  /// in which it writes, and while it wrote.
  public var missed: [StoryID]

  /// The coverage of each outlet by stories in rank order: outlets by falling number of reports.
  ///
  /// Complexity: linear in the reports, and in the outlets for each of the first stories.
  public static func all(of stories: [Story]) -> [OutletCoverage] {
    var known: [String: Profile] = [:]
    for story in stories {
      for report in story.reports {
        guard let outlet = report.outlet else { continue }
        known[outlet, default: Profile()].add(report)
      }
      for outlet in story.outlets { known[outlet.name]?.count(story, of: story.outlets.count) }
      if let first = story.firstToReport?.outlet { known[first]?.first += 1 }
    }
    let missable = stories.lazy.filter { $0.outlets.count > 1 }.prefix(mostMissable)
    return known.filter { $0.value.reports >= leastReports }.map { outlet, profile in
      OutletCoverage(
        outlet: outlet, reports: profile.reports, stories: profile.stories,
        first: profile.first, alone: profile.alone,
        missed: missable.filter { story in
          profile.mayHaveReported(story) && !story.outlets.contains { $0.name == outlet }
        }.map(\.id))
    }.sorted { ($1.reports, $0.outlet) < ($0.reports, $1.outlet) }
  }

  /// What is gathered about an outlet.
  private struct Profile {
    var (reports, stories, first, alone) = (0, 0, 0, 0)
    var languages: Set<String> = []
    var (earliest, latest) = (Int64.max, Int64.min)

    mutating func add(_ report: Story.Report) {
      reports += 1
      languages.insert(report.language)
      guard let published = report.article.published else { return }
      earliest = min(earliest, published.earliest)
      latest = max(latest, published.latest)
    }

    mutating func count(_ story: Story, of outletCount: Int) {
      if outletCount > 1 { stories += 1 } else { alone += 1 }
    }

    /// Whether the outlet wrote in the story's language at a time of the story.
    func mayHaveReported(_ story: Story) -> Bool {
      guard languages.contains(story.language), let first = story.firstPublished,
        let last = story.lastPublished
      else { return false }
      return earliest <= last.latest && first.earliest <= latest
    }
  }
}
