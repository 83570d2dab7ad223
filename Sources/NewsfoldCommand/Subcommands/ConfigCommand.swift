import ArgumentParser
import Newsfold
import Rendering

/// `newsfold config`: everything that can be set, in one place.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print every setting with its value, default, range and meaning.",
    discussion: """
      The values are those that --config FILE and --set name=value give, else the defaults. The YAML is a \
      file for --config.

      EXAMPLES
        newsfold config
        newsfold config --set window=30 --format yaml -o month.yaml
        newsfold cluster --config month.yaml news/
      """)

  /// The formats of settings.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json, yaml
  }

  @Option(name: .shortAndLong, help: "How to print the settings.") var format = Format.table
  @OptionGroup(title: "Settings") var options: SettingsOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    try output.destination.check()
    let settings = try options.settings()
    let list = SettingsReport(
      version: Version.current,
      settings: Tunable.allCases.map { tunable in
        .init(
          name: tunable.rawValue, value: settings[tunable], defaultValue: tunable.defaultValue,
          range: tunable.range, meaning: tunable.meaning)
      })
    switch format {
    case .table:
      try output.destination.write(list, with: SettingsTable(style: output.tableStyle))
    case .json: try output.destination.write(list, with: SettingsJSON())
    case .yaml: try output.destination.write(list, with: SettingsYAML())
    }
  }
}
