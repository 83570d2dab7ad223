import Foundation
import Logging
import ServiceLifecycle
import StoryStore

/// What a server does besides answering: it places what has come, refreshes, lets articles expire and
/// watches for changes, its own and those of other processes.
struct Housekeeping: Service, CustomStringConvertible {
  let desk: StoreDesk
  let settings: ServerSettings
  let logger: Logger

  var description: String { "Housekeeping" }

  /// How often the store is asked whether it has changed.
  private static let watching = Duration.milliseconds(200)
  /// How often those who listen hear that the connection is alive.
  private static let ticking = Duration.seconds(15)
  /// How often expiry and refreshing are looked at.
  private static let tidying = Duration.seconds(5)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup { group in
        group.addTask { await place() }
        group.addTask { await every(Self.watching, watch) }
        group.addTask { await every(Self.ticking) { desk.changes.tick() } }
        group.addTask { await every(Self.tidying, tidy) }
      }
    }
    desk.changes.finish()
  }

  private func every(_ pause: Duration, _ work: () async throws -> Void) async {
    while !Task.isCancelled {
      do {
        try await work()
      } catch {
        logger.error("housekeeping failed", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: pause)
    }
  }

  /// Places what is without a place, at once and whenever something has come.
  private func place() async {
    await placeAll()
    for await _ in desk.arrivals.arrived { await placeAll() }
  }

  private func placeAll() async {
    do {
      let addition = try await desk.ask { try $0.place() }
      guard addition.newStories + addition.grownStories > 0 else { return }
      logger.debug(
        "placed",
        metadata: ["new": "\(addition.newStories)", "grown": "\(addition.grownStories)"])
      try await watch()
    } catch {
      logger.error("articles could not be placed", metadata: ["error": "\(error)"])
    }
  }

  private func watch() async throws {
    let (lastEvent, refreshed) = try await desk.ask { try $0.version() }
    desk.changes.update(lastEvent: lastEvent, refreshed: refreshed)
  }

  private func tidy() async throws {
    let keeps = settings.keepsSeconds
    let expired = try await desk.ask { store in
      try store.expire() + (try keeps.map { try store.expire(olderThan: $0) } ?? 0)
    }
    if expired > 0 { logger.info("expired", metadata: ["articles": "\(expired)"]) }
    guard let pause = settings.secondsBetweenRefreshes else { return }
    let status = try await desk.ask { try $0.status() }
    let now = Int64(Date().timeIntervalSince1970)
    guard status.provisional > 0, status.refreshed.map({ now - $0 >= pause }) ?? true else {
      return
    }
    let start = ContinuousClock.now
    let result = try await desk.ask { try $0.refresh() }
    logger.info(
      "refreshed",
      metadata: [
        "articles": "\(result.articles)", "stories": "\(result.stories)",
        "moved": "\(result.moved)", "took": "\(ContinuousClock.now - start)",
      ])
  }
}
