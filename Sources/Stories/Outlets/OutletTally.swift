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

  /// Counts the outlets of a story's reports.
  ///
  /// Complexity: O(r log r) in the reports.
  init(_ reports: [Report], _ names: OutletNames) {
    var outlets: [Int32: (reportCount: Int, hasOriginal: Bool)] = [:]
    for report in reports {
      guard let outlet = names.outlet(of: report.article) else { continue }
      let known = outlets[outlet] ?? (0, false)
      outlets[outlet] = (known.reportCount + 1, known.hasOriginal || !report.isReprint)
    }
    self.outlets = outlets.map { outlet, count in
      Story.Outlet(name: names.name(ofOutlet: outlet), reportCount: count.reportCount)
    }.sorted { ($1.reportCount, $0.name) < ($0.reportCount, $1.name) }
    independentSources = max(1, outlets.values.count { $0.hasOriginal })
  }
}
