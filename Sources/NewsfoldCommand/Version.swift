/// The program's version, as `--version` and every machine-readable output give it.
enum Version {
  static let current = "0.1.0"
}
