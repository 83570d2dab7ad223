import Articles
import Foundation
import StoryStore
import Synchronization

/// The store as requests use it: what takes long is done on threads of its own, what is written together
/// with what others write.
final class StoreDesk: Sendable {
  let store: StoryStore
  let changes = ChangeFeed()
  let arrivals: ArrivalQueue
  private let threads: OperationQueue

  /// Requests that the store works for at once.
  private static let mostThreads = 4

  init(_ store: StoryStore) {
    self.store = store
    threads = OperationQueue()
    threads.maxConcurrentOperationCount = Self.mostThreads
    let writer = OperationQueue()
    writer.maxConcurrentOperationCount = 1
    arrivals = ArrivalQueue(store, writer)
  }

  /// What `work` gives, on a thread that may wait.
  func ask<Answer: Sendable>(
    _ work: @escaping @Sendable (StoryStore) throws -> Answer
  ) async throws -> Answer {
    try await threads.run { [store] in try work(store) }
  }
}

extension OperationQueue {
  /// What `work` gives, when its turn has come.
  func run<Answer: Sendable>(
    _ work: @escaping @Sendable () throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      addOperation { continuation.resume(with: Result(catching: work)) }
    }
  }
}
