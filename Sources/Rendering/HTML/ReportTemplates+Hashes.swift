extension ReportTemplates {
  /// Of `Resources/report.css`; `make report-hashes` brings both up to date.
  static let styleHash = "sha256-T1rhi39auWIf5dZcEPA77AgPulXtis+C/CN/X6IddRA="
  /// Of `Resources/report.js`.
  static let scriptHash = "sha256-a6ownkdDdcuiR5cmtZeMfPkuJu38RdYGluSwnNzX52A="
}
