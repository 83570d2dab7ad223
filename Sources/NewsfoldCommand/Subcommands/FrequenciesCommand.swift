import ArgumentParser
import Articles
import Newsfold

/// `newsfold frequencies`: counts the background document frequencies that ship with the program.
///
/// Not listed in the help, since only who builds the program has a use for it.
struct FrequenciesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frequencies",
    abstract: "Count in how many of many articles each term stands, for a table that ships.",
    discussion: """
      The table holds numbers and single stems only, nothing of the texts. It is read from \
      Sources/CFrequencies/Tables when the program is built.

      EXAMPLE
        newsfold frequencies news/ --language en --output en.frequencies
      """,
    shouldDisplay: false)

  @OptionGroup var input: InputOptions
  @Option(help: ArgumentHelp("Count articles in this language.", valueName: "code"))
  var language = "en"
  @Option(
    help: ArgumentHelp("Leave out terms that fewer articles have.", valueName: "n"))
  var minimum = 5
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Threads to work on; the processor's cores unless said.", valueName: "n"))
  var threads: Int?
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if output.output == nil { throw ValidationError("Name the file to write with --output.") }
    if minimum < 1 { throw ValidationError("--minimum takes a number above 0.") }
    if let threads, !Machine.threadRange.contains(threads) {
      throw ValidationError("--threads takes a number from 1 to \(Machine.threadRange.upperBound).")
    }
  }

  func run() throws {
    let clock = Stopwatch()
    try output.destination.check()
    let threads = threads ?? Machine.cores
    let collection = try input.read(threads: threads, status: output.status)
    let table = StoryEngine.frequencyTable(
      of: collection.articles, language: language, minimum: minimum, threads: threads)
    try output.destination.write { (sink) throws(CommandFailure) in try sink(table.bytes) }
    let parts = [
      "\(Count.of(table.terms, "term")) of \(Count.of(table.articles, "article"))",
      Count.of(table.bytes.count, "byte"),
    ]
    output.summarize((parts + collection.remarks).joined(separator: ", ") + " (\(clock.elapsed))")
  }
}
