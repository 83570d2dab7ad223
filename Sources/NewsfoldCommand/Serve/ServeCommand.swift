#if Server
  import ArgumentParser
  import Foundation
  import Logging
  import StoryServer
  import StoryStore

  /// `newsfold serve`: a store for everybody.
  struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "serve",
      abstract: "Serve a store over HTTP: a page for people, an API for programs.",
      discussion: """
        The page is at http://127.0.0.1:8080/, and /openapi.json says what programs can ask. Articles are \
        acknowledged when they are on the disk, and are among the stories at once; the stories are grouped \
        anew from time to time. Only this machine can reach the server unless --host says so, and then \
        writing takes a token. Ctrl-C or SIGTERM ends it when what was asked before is answered.

        EXAMPLES
          newsfold serve --store news.store
          newsfold serve --store news.store --keep 30d --refresh-every 30m
          newsfold serve --store news.store --host 0.0.0.0 --token-file token --public-name news.example
        """)

    @OptionGroup var target: StoreOptions
    @OptionGroup(title: "Network") var network: NetworkOptions
    @OptionGroup(title: "Limits") var limits: ServerLimitOptions
    @Option(
      help: ArgumentHelp(
        "Group all articles anew this long after the last time, where something has come since.",
        valueName: "age"))
    var refreshEvery = Age(seconds: 3_600)
    @OptionGroup(title: "Expiry") var expiry: ExpiryOptions
    @Option(help: "How much is said on standard error.") var logLevel = LogLevel.info
    @OptionGroup(title: "Engine") var engine: EngineOptions

    func run() throws {
      let store = try target.open(creates: true, engine: engine, status: StatusLine(quiet: true))
      var settings = try network.settings()
      limits.apply(to: &settings)
      settings.secondsBetweenRefreshes = refreshEvery.seconds
      settings.keepsSeconds = expiry.keep?.seconds
      LoggingSystem.bootstrap(StreamLogHandler.standardError)
      var logger = Logger(label: "newsfold")
      logger.logLevel = logLevel.level
      let server = StoryServer(
        store: store, settings: settings, version: Version.current, logger: logger)
      try Self.wait(for: server, host: settings.host)
    }

    /// Runs the server to its end on other threads.
    private static func wait(for server: StoryServer, host: String) throws {
      let outcome = Outcome()
      Task {
        do {
          try await server.run { port in
            let name = host.contains(":") ? "[\(host)]" : host
            Console.write("newsfold: http://\(name):\(port)/\n")
          }
          outcome.end(nil)
        } catch {
          outcome.end(error)
        }
      }
      if let error = outcome.wait() {
        throw CommandFailure.notServed(reason: "\(error)")
      }
    }
  }

  /// How something ended, for whoever waits for it.
  private final class Outcome: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private var error: (any Error)?

    func end(_ error: (any Error)?) {
      self.error = error
      semaphore.signal()
    }

    func wait() -> (any Error)? {
      semaphore.wait()
      return error
    }
  }

  /// How much is logged.
  enum LogLevel: String, CaseIterable, ExpressibleByArgument {
    case debug, info, warning, error

    var level: Logger.Level {
      switch self {
      case .debug: .debug
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
    }
  }
#endif
