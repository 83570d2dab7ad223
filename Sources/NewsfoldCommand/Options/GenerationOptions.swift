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
    if !(1...Self.limit).contains(perDay) {
      throw ValidationError("--per-day takes a number from 1 to \(Self.limit).")
    }
  }

  /// The most articles that are made up at once, or a day.
  static let limit = 1_000_000_000

  /// Fails unless so many articles can be made up.
  static func check(articles: Int) throws {
    if !(1...limit).contains(articles) {
      throw ValidationError("--articles takes a number from 1 to \(limit).")
    }
  }

  /// The stream of all of them.
  var news: SyntheticNews { SyntheticNews(seed: seed, articlesPerDay: perDay) }
}
