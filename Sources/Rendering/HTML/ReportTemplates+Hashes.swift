extension ReportTemplates {
  /// Of `Resources/report.css`; `make report-hashes` brings both up to date.
  static let styleHash = "sha256-0ib72VKFMQuN8xdJ0cKLej9sd+KOM+IQAsXu4G/PnOQ="
  /// Of `Resources/report.js`.
  static let scriptHash = "sha256-a6ownkdDdcuiR5cmtZeMfPkuJu38RdYGluSwnNzX52A="
}
