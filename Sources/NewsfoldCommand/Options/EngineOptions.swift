import ArgumentParser
import Articles
import Foundation
import Newsfold
import Rendering

/// How the engine works.
struct EngineOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Threads to work on; the processor's cores unless said.",
      discussion: "The result is the same for any number.", valueName: "n"))
  var threads: Int?

  @OptionGroup var configured: SettingsOptions

  @Option(
    help: ArgumentHelp(
      "Weights to use instead of those that ship: a file that 'newsfold train' wrote.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "What counts as today; the newest date of the input unless said.",
      discussion: "Fresh stories rank higher, and dates in the future are doubted.",
      valueName: "date"))
  var now: PublicationTime?

  func validate() throws {
    if let threads, !Machine.threadRange.contains(threads) {
      throw ValidationError("--threads takes a number from 1 to \(Machine.threadRange.upperBound).")
    }
  }

  /// The settings that `--config` and `--set` ask for.
  func settings() throws -> Settings { try configured.settings() }

  /// Threads to work on.
  var threadCount: Int { threads ?? Machine.cores }

  /// What `work` gives with the engine that the options ask for, or one with other settings.
  func run<Result>(
    settings: Settings? = nil, grouping: GroupingOptions? = nil, status: StatusLine,
    _ work: (StoryEngine) throws(EngineError) -> Result
  ) throws -> Result {
    let engine = try engine(settings: settings, grouping: grouping, status: status)
    defer { status.clear() }
    do {
      return try work(engine)
    } catch {
      throw CommandFailure.engine(error)
    }
  }

  /// The engine that the options ask for, or one with other settings.
  func engine(
    settings: Settings? = nil, grouping: GroupingOptions? = nil, status: StatusLine
  ) throws -> StoryEngine {
    StoryEngine(
      settings: try settings ?? self.settings(), granularity: grouping?.granularity ?? .story,
      weights: try learnedWeights(), threads: threadCount, now: now,
      crossLingual: grouping?.crossLingual ?? false,
      progress: { status.show($0) })
  }

  /// The weights in the file that the options name.
  func learnedWeights() throws(CommandFailure) -> Weights? {
    guard let weights else { return nil }
    let json = Data(try InputFile.bytes(at: weights))
    do {
      return try Weights(json: json)
    } catch {
      throw .badWeights(path: weights, error)
    }
  }

  /// Every setting and its value, for the result's list of parameters.
  func parameters() throws -> [StoryReport.Parameter] {
    let settings = try settings()
    return Tunable.allCases.map { StoryReport.Parameter($0.rawValue, .number(settings[$0])) }
      + [StoryReport.Parameter("now", now.map { .text($0.description) } ?? .none)]
      + (weights.map { [StoryReport.Parameter("weights", .text($0))] } ?? [])
  }
}
