import Hummingbird
import NIOCore
import Rendering
import ServiceLifecycle
import UnixSignals
public import Logging
public import StoryStore

/// Serves a store over HTTP: an API that its OpenAPI document describes, and a page for people.
///
/// ```swift
/// let store = try StoryStore(path: "news.store", creates: true)
/// try await StoryServer(store: store, version: "0.1.0").run { port in print(port) }
/// ```
///
/// Articles are acknowledged when they are on the disk, and have a place among the stories soon after. One
/// server, and any number of commands, can use a store at a time.
public struct StoryServer: Sendable {
  private let desk: StoreDesk
  private let settings: ServerSettings
  private let version: String
  private let logger: Logger

  /// A server of `store`; `version` is the program's.
  public init(
    store: StoryStore, settings: ServerSettings = ServerSettings(), version: String,
    logger: Logger = Logger(label: "newsfold")
  ) {
    self.settings = settings
    self.version = version
    self.logger = logger
    desk = StoreDesk(store)
  }

  /// Serves until the task is cancelled or the process is told to end, and finishes what was asked before.
  ///
  /// - Parameter isRunning: told the port when requests are answered.
  /// - Throws: what the network says where the address cannot be listened at.
  public func run(isRunning: @escaping @Sendable (_ port: Int) -> Void = { _ in }) async throws {
    let metrics = ServerMetrics()
    let router = router(metrics)
    let housekeeping = Housekeeping(desk: desk, settings: settings, logger: logger)
    let application = Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: .seconds(Int64(settings.secondsOfRequest)))),
      configuration: .init(address: .hostname(settings.host, port: settings.port)),
      services: [housekeeping],
      onServerRunning: { channel in isRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
    let group = ServiceGroup(
      configuration: .init(
        services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    let running = Task { try await group.run() }
    try await withTaskCancellationHandler {
      try await running.value
    } onCancel: {
      Task { await group.triggerGracefulShutdown() }
    }
  }

  /// What can be asked: "GET /stories" and so on.
  var routes: Set<String> {
    Set(router(ServerMetrics(), refusesOthers: false).routes.map { "\($0.method) \($0.path)" })
  }

  private func router(
    _ metrics: ServerMetrics, refusesOthers: Bool = true
  ) -> Router<ServerContext> {
    let pages = NewsroomPages(version: version)
    let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      ObservingMiddleware(metrics: metrics)
      HeaderMiddleware()
      ProblemMiddleware(pages: pages)
      OriginMiddleware(settings: settings)
      RateMiddleware(perSecond: settings.requestsPerSecond)
      TokenMiddleware(settings: settings)
    }
    let intake = RequestIntake(desk: desk, settings: settings)
    let cache = AnswerCache(desk: desk)
    StateRoutes(desk: desk, metrics: metrics, version: version).add(to: router)
    ArticleRoutes(desk: desk, intake: intake).add(to: router)
    StoryRoutes(desk: desk, cache: cache, version: version).add(to: router)
    NearbyRoutes(desk: desk, intake: intake, version: version).add(to: router)
    EventRoutes(desk: desk).add(to: router)
    ThreadRoutes(desk: desk, intake: intake).add(to: router)
    PageRoutes(
      desk: desk, intake: intake, cache: cache, pages: pages
    ).add(to: router)
    if refusesOthers { router.refuseOtherMethods() }
    return router
  }
}
