import Articles
import Foundation
import StoryStore

/// Writes what several requests bring in one step: a step costs a wait for the disk, whatever it holds.
actor ArrivalQueue {
  /// What a request has brought.
  private struct Batch {
    var articles: [Article]
    var lifetimes: [ArticleID: Int64]
    var done: CheckedContinuation<[Arrival], any Error>
  }

  /// Articles of a step, but for a request that alone brings more.
  private static let mostOfStep = 1_000
  /// Articles that may wait: beyond these a client is asked to come again.
  private static let mostWaiting = 20_000

  private let store: StoryStore
  private let writer: OperationQueue
  private var waiting: [Batch] = []
  private var isWriting = false
  private let written: AsyncStream<Void>.Continuation
  /// Says that something was written, several times for several or once.
  nonisolated let arrived: AsyncStream<Void>

  init(_ store: StoryStore, _ writer: OperationQueue) {
    self.store = store
    self.writer = writer
    (arrived, written) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Writes articles; what becomes of each is known when they are on the disk.
  ///
  /// - Throws: `Problem.overloaded`, and what the store throws.
  func insert(
    _ articles: [Article], lifetimes: [ArticleID: Int64] = [:]
  ) async throws -> [Arrival] {
    guard waiting.reduce(0, { $0 + $1.articles.count }) < Self.mostWaiting else {
      throw Problem.overloaded
    }
    return try await withCheckedThrowingContinuation { done in
      waiting.append(Batch(articles: articles, lifetimes: lifetimes, done: done))
      guard !isWriting else { return }
      isWriting = true
      Task { await writeAll() }
    }
  }

  private func writeAll() async {
    while !waiting.isEmpty { await write(nextStep()) }
    isWriting = false
  }

  private func nextStep() -> [Batch] {
    var (count, end) = (0, 0)
    while end < waiting.count, end == 0 || count + waiting[end].articles.count <= Self.mostOfStep {
      count += waiting[end].articles.count
      end += 1
    }
    defer { waiting.removeFirst(end) }
    return Array(waiting.prefix(end))
  }

  private func write(_ step: [Batch]) async {
    let articles = step.flatMap(\.articles)
    let lifetimes = step.reduce(into: [:]) { $0.merge($1.lifetimes) { _, later in later } }
    let result: Result<[Arrival], any Error>
    do {
      result = .success(
        try await writer.run { [store] in try store.insert(articles, lifetimes: lifetimes) })
      written.yield()
    } catch {
      result = .failure(error)
    }
    var start = 0
    for batch in step {
      let range = start..<start + batch.articles.count
      start = range.upperBound
      batch.done.resume(with: result.map { Array($0[range]) })
    }
  }
}
