import ArgumentParser
import SyntheticNews

/// Which articles are made up.
struct GenerationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Made-up articles: how many a day.", valueName: "n"))
  var perDay = 10_000
  @Option(
    help: ArgumentHelp("Made-up articles: another seed makes others.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    if perDay < 1 { throw ValidationError("--per-day takes a number above 0.") }
  }

  /// The stream of all of them.
  var news: SyntheticNews { SyntheticNews(seed: seed, articlesPerDay: perDay) }
}
