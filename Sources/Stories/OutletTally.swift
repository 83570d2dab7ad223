import Articles

/// A story's outlets, and how many of them wrote a report of their own.
struct OutletTally {
  /// By falling number of reports, then by name.
  let outlets: [Story.Outlet]
  /// Outlets with a report that is no reprint, at least 1; reports that name no outlet count together
  /// as one, and only where no report names any.
  let independentSources: Int

  /// Counts the outlets of a story's reports.
  ///
  /// Complexity: O(r log r) in the reports.
  init(_ reports: [Story.Report]) {
    var formsByKey: [String: [String: Int]] = [:]
    var independent: Set<String> = []
    for report in reports {
      guard let source = report.article.source else { continue }
      let key = Self.key(of: source)
      guard !key.isEmpty else { continue }
      formsByKey[key, default: [:]][source, default: 0] += 1
      if report.reprintOf == nil { independent.insert(key) }
    }
    outlets = formsByKey.map { _, forms in
      let name = forms.min { ($1.value, $0.key) < ($0.value, $1.key) }
      return Story.Outlet(name: name?.key ?? "", reportCount: forms.values.reduce(0, +))
    }.sorted { ($1.reportCount, $0.name) < ($0.reportCount, $1.name) }
    independentSources = max(1, independent.count)
  }

  /// What makes two spellings of an outlet the same: case, "www.", and what a web address has around
  /// its domain do not count.
  static func key(of source: String) -> String {
    var key = source.lowercased().unicodeScalars.split(whereSeparator: \.isBlank)
      .map(String.init).joined(separator: " ")[...]
    for prefix in ["https://", "http://", "www."] where key.hasPrefix(prefix) {
      key.removeFirst(prefix.count)
    }
    while key.hasSuffix("/") { key.removeLast() }
    return String(key)
  }
}
