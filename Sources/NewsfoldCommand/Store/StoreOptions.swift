import ArgumentParser
import Foundation
import Newsfold
import StoryStore

/// Which store, and what groups its articles.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file that keeps articles and stories.", valueName: "file"),
    completion: .file())
  var store: String

  /// The store, made where there is none and `creates` says so.
  func open(
    creates: Bool = false, engine options: EngineOptions, status: StatusLine
  ) throws -> StoryStore {
    try Self.open(store, creates: creates, engine: options, status: status)
  }

  /// The store at a path.
  static func open(
    _ path: String, creates: Bool = false, engine options: EngineOptions, status: StatusLine
  ) throws -> StoryStore {
    let engine = try options.engine(status: status)
    return try open(path, creates: creates, engine: engine, threads: options.threadCount)
  }

  /// The store, for what groups nothing.
  func open() throws -> StoryStore { try Self.open(store) }

  /// The store at a path, for what groups nothing.
  static func open(_ path: String) throws -> StoryStore {
    try open(path, engine: StoryEngine(), threads: Machine.cores)
  }

  private static func open(
    _ path: String, creates: Bool = false, engine: StoryEngine, threads: Int
  ) throws(CommandFailure) -> StoryStore {
    try CommandFailure.ofStore { () throws(StoreError) in
      try StoryStore(path: path, creates: creates, engine: engine, threads: threads)
    }
  }
}

extension CommandFailure {
  /// What `work` on a store gives.
  static func ofStore<Result>(
    _ work: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try work()
    } catch {
      throw .store(error)
    }
  }
}
