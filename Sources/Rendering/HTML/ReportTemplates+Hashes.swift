extension ReportTemplates {
  /// Of `Resources/report.css`; `make report-hashes` brings both up to date.
  static let styleHash = "sha256-oWpQIkgpOTFYCJXseoTNlD4Kw6bkGDj/UwZ7+3pUv5I="
  /// Of `Resources/report.js`.
  static let scriptHash = "sha256-JXU3yMznt2HoD3yjjiWviy6/j6P34Oe/dilOYAR4HWM="
}
