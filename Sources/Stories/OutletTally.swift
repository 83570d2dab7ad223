import Articles

/// A story's outlets, and how many of them wrote a report of their own.
struct OutletTally {
  /// By falling number of reports, then by name.
  let outlets: [Story.Outlet]
  /// Outlets with a report that is no reprint, at least 1; reports that name no outlet count together
  /// as one, and only where no report names any.
  let independentSources: Int

  /// A report as far as it counts here.
  struct Report {
    /// The report's article.
    var article: Int
    /// Whether it repeats another of the story.
    var isReprint: Bool
  }

  /// Reports of one outlet that spell it the same.
  private struct Spelling {
    var outlet: Int32
    var number: Int32
    var reportCount: Int
    var hasOriginal: Bool
    var name: String
  }

  /// Counts the outlets of a story's reports.
  ///
  /// Complexity: O(r log r) in the reports.
  init(_ reports: [Report], _ names: OutletNames) {
    let known = reports.filter { names.outlet(of: $0.article) != nil }
    let places = known.indices.sorted { left, right in
      (names.spelling(of: known[left].article), left)
        < (names.spelling(of: known[right].article), right)
    }
    var spellings: [Spelling] = []
    for place in places {
      let report = known[place]
      let number = names.spelling(of: report.article)
      if spellings.last?.number != number {
        spellings.append(
          Spelling(
            outlet: names.outlet(of: report.article) ?? 0, number: number, reportCount: 0,
            hasOriginal: false, name: names.name(of: report.article)))
      }
      spellings[spellings.count - 1].reportCount += 1
      if !report.isReprint { spellings[spellings.count - 1].hasOriginal = true }
    }
    // The most frequent spelling of each outlet first.
    spellings.sort {
      ($0.outlet, $1.reportCount, $0.name) < ($1.outlet, $0.reportCount, $1.name)
    }
    var outlets: [Story.Outlet] = []
    var independent = 0
    var previous: (outlet: Int32, isIndependent: Bool)?
    for spelling in spellings {
      if previous?.outlet != spelling.outlet {
        outlets.append(Story.Outlet(name: spelling.name, reportCount: 0))
        previous = (spelling.outlet, false)
      }
      outlets[outlets.count - 1].reportCount += spelling.reportCount
      if spelling.hasOriginal, previous?.isIndependent == false {
        independent += 1
        previous = (spelling.outlet, true)
      }
    }
    self.outlets = outlets.sorted { ($1.reportCount, $0.name) < ($0.reportCount, $1.name) }
    independentSources = max(1, independent)
  }
}
