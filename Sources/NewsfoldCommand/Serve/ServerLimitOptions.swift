#if Server
  import ArgumentParser
  import StoryServer

  /// How much a server takes.
  struct ServerLimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The most bytes of a request's body, in MiB.", valueName: "n"))
    var mostMebibytes = 16
    @Option(help: ArgumentHelp("The most articles of a request.", valueName: "n"))
    var mostArticles = 10_000
    @Option(
      help: ArgumentHelp(
        "The most requests a second from one address, in the mean; any number unless given.",
        valueName: "n"))
    var rate: Double?
    @Option(
      help: ArgumentHelp(
        "Seconds that a request may take to arrive, and a connection may be still.", valueName: "s")
    )
    var timeout = 60.0

    func validate() throws {
      if !(1...1_024).contains(mostMebibytes) {
        throw ValidationError("--most-mebibytes takes a number from 1 to 1024.")
      }
      if mostArticles < 1 { throw ValidationError("--most-articles takes a number from 1.") }
      if let rate, !(rate > 0) { throw ValidationError("--rate takes a number above 0.") }
      if !(1...86_400).contains(timeout) {
        throw ValidationError("--timeout takes a number from 1 to 86400.")
      }
    }

    /// Sets what the options ask for.
    func apply(to settings: inout ServerSettings) {
      settings.mostBytes = mostMebibytes << 20
      settings.mostArticles = mostArticles
      settings.requestsPerSecond = rate
      settings.secondsOfRequest = timeout
    }
  }
#endif
