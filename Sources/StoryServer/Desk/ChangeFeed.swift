import Foundation
import Synchronization

/// Tells those who wait that the stories have changed.
final class ChangeFeed: Sendable {
  /// What the stories are at one time: equal versions, equal stories.
  struct Version: Hashable, Sendable {
    /// The number of the latest event.
    var lastEvent: Int64 = 0
    /// When the last refresh was.
    var refreshed: Int64?
  }

  private struct State {
    var version = Version()
    var listeners: [UUID: AsyncStream<Version>.Continuation] = [:]
    var isFinished = false
  }

  private let state = Mutex(State())

  /// The latest version that is known.
  var version: Version { state.withLock { $0.version } }

  /// How many listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  /// The version from now on, each time that it changes or that `tick` says that time goes on.
  func listen() -> AsyncStream<Version> {
    let (stream, continuation) = AsyncStream<Version>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    let isFinished = state.withLock { state in
      if !state.isFinished { state.listeners[id] = continuation }
      return state.isFinished
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.listeners[id] = nil }
    }
    if isFinished { continuation.finish() }
    return stream
  }

  /// Takes note of what the store says now.
  func update(lastEvent: Int64, refreshed: Int64?) {
    let (version, listeners) = state.withLock { state in
      let before = state.version
      state.version.lastEvent = lastEvent
      state.version.refreshed = refreshed
      return (state.version, before == state.version ? [] : Array(state.listeners.values))
    }
    for listener in listeners { listener.yield(version) }
  }

  /// Wakes those who listen, so that they can say that they are there.
  func tick() {
    let (version, listeners) = state.withLock { ($0.version, Array($0.listeners.values)) }
    for listener in listeners { listener.yield(version) }
  }

  /// Lets those who listen go.
  func finish() {
    let listeners = state.withLock { state in
      state.isFinished = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}
