import ArgumentParser
import Newsfold

/// What the engine is set to: the defaults, what a file changes, and what `--set` changes, in this order.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file with settings; 'newsfold config --format yaml' writes one.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a setting; can be given several times. The defaults serve every corpus.",
      discussion: Self.settingsHelp, valueName: "name=value"),
    completion: .list(Tunable.allCases.map { "\($0.rawValue)=" }))
  var assignments: [String] = []

  func validate() throws {
    var settings = Settings()
    try assign(to: &settings)
  }

  /// The settings that the options ask for.
  func settings() throws -> Settings {
    var settings = Settings()
    if let config { try ConfigFile.apply(config, to: &settings) }
    try assign(to: &settings)
    return settings
  }

  /// What was asked for, in words.
  var words: [String] { (config.map { ["settings of \($0)"] } ?? []) + assignments }

  private func assign(to settings: inout Settings) throws {
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw ValidationError("--set takes name=value, not '\(assignment)'.")
      }
      do {
        try settings.set(String(parts[0]), to: String(parts[1]))
      } catch {
        throw ValidationError("\(error)")
      }
    }
  }

  private static var settingsHelp: String {
    Tunable.allCases.map { tunable in
      "\(tunable.rawValue)=\(Self.text(tunable.defaultValue)): \(tunable.meaning)"
    }.joined(separator: "\n")
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
