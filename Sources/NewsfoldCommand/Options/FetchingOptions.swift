import ArgumentParser
import Fetching

/// How feeds and pages are fetched.
struct FetchingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Take at most so many items of a feed, the first ones.", valueName: "n"))
  var limit = 50
  @Flag(help: "Take the texts of the feeds alone, and fetch no pages.")
  var feedsOnly = false
  @Option(
    help: ArgumentHelp(
      "Seconds between two requests to one site; more where its robots.txt asks for it.",
      valueName: "s"))
  var delay = 1.0
  @Option(help: ArgumentHelp("Seconds that a request may take.", valueName: "s"))
  var timeout = 30.0
  @Option(
    help: ArgumentHelp(
      "How often a request is made at most where a server is overloaded.", valueName: "n"))
  var attempts = 3
  @Option(
    help: ArgumentHelp(
      "What to say who asks; robots.txt is read for the first word of it.", valueName: "text"))
  var userAgent = Version.userAgent
  @Option(
    help: ArgumentHelp(
      "Keep what servers need to tell what has changed in this file.",
      discussion: "Unless given, it is .FILE.state beside the output file.",
      valueName: "file"),
    completion: .file())
  var state: String?

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    if !(0...3600).contains(delay) { throw ValidationError("--delay takes 0 to 3600 seconds.") }
    if !(0.1...3600).contains(timeout) {
      throw ValidationError("--timeout takes 0.1 to 3600 seconds.")
    }
    if !(1...10).contains(attempts) { throw ValidationError("--attempts takes 1 to 10.") }
    let isPrintable = userAgent.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
    if !isPrintable || !(userAgent.unicodeScalars.first?.properties.isAlphabetic ?? false) {
      throw ValidationError("--user-agent takes a name in plain letters, such as \"mybot/1.0\".")
    }
  }

  /// The options as a fetcher takes them.
  var options: FetchOptions {
    var options = FetchOptions(userAgent: userAgent)
    options.delay = .seconds(delay)
    options.timeout = .seconds(timeout)
    options.connectTimeout = min(options.connectTimeout, options.timeout)
    options.idleTimeout = min(options.idleTimeout, options.timeout)
    options.attempts = attempts
    options.itemLimit = limit
    options.feedsOnly = feedsOnly
    return options
  }
}
