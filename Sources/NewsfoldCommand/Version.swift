/// The program's version, as `--version` and every machine-readable output give it.
enum Version {
  static let current = "0.1.0"

  /// How the program names itself to the servers of feeds and pages.
  static let userAgent = "newsfold/\(current)"
}
