import Stories

/// The lines of the table on which outlets reported which stories.
///
///     Outlet           reports  stories  first  alone  missed of the first 20
///     Continental Wire      31       14      5      2                       3
struct CoverageLines {
  let coverage: [OutletCoverage]
  let style: TableStyle

  private static let mostOutlets = 40
  private static let widestName = 32

  var lines: [String] {
    let shown = coverage.prefix(Self.mostOutlets)
    let table = AlignedTable(
      headings: [
        "Outlet", "reports", "stories", "first", "alone",
        "missed of the first \(OutletCoverage.mostMissable)",
      ],
      rows: shown.map { outlet in
        [
          outlet.outlet.harmless.fitted(to: min(Self.widestName, style.width / 2))
        ]
          + [outlet.reports, outlet.stories, outlet.first, outlet.alone, outlet.missed.count].map(
            grouped)
      })
    let left = coverage.count - shown.count
    return table.fitted(to: style.width).lines(style)
      + (left > 0 ? [style.faint("and \(counted(left, "more outlet"))")] : [])
  }
}
