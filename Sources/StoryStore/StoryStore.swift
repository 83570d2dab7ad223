public import Foundation
internal import GRDB
public import Newsfold
import Synchronization

/// Articles and stories that outlive the process, in one file.
///
/// ```swift
/// let store = try StoryStore(path: "news.store", creates: true)
/// try store.add(articles)
/// try store.refresh()
/// for story in try store.stories(limit: 20) { print(story.id, story.headline) }
/// ```
///
/// What is added is on the disk when the call returns, and has a place at once: among the reports near
/// it, grouped by the engine. The place is provisional until `refresh`, which groups all articles; then
/// the stories are those of one run over the same articles, under ids that last.
///
/// The file is a database of SQLite in WAL mode. Several processes can use it at a time; one writes, the
/// others read what was there before.
public final class StoryStore: Sendable {
  /// Where the file is.
  public let path: String
  /// What groups its articles.
  public let engine: StoryEngine
  let threads: Int
  let clock: @Sendable () -> Int64
  /// What the last refresh found to be rare, and when that was.
  let knownRarities = Mutex<(refreshed: Int64?, rarities: TermRarities)?>(nil)
  private let database: DatabasePool

  /// Opens the store at `path`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - creates: Whether a store is made where there is no file.
  ///   - engine: What groups articles.
  ///   - threads: How many to use.
  ///   - clock: The time of day, in seconds since 1970.
  /// - Throws: `StoreError.noSuchStore`, `.notAStore`, `.newer`, `.damaged`, `.inaccessible`.
  public init(
    path: String, creates: Bool = false, engine: StoryEngine = StoryEngine(),
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    clock: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) throws(StoreError) {
    self.path = path
    self.engine = engine
    self.threads = threads
    self.clock = clock
    let isThere = FileManager.default.fileExists(atPath: path)
    guard isThere || creates else { throw .noSuchStore(path: path) }
    database = try Self.translating(path) { try Self.open(path, isThere: isThere) }
  }

  private static func open(_ path: String, isThere: Bool) throws -> DatabasePool {
    let version = isThere ? try version(of: path) : 0
    var configuration = Configuration()
    // Refreshing a large store takes a while, and others may wait for it.
    configuration.busyMode = .timeout(600)
    configuration.prepareDatabase { db in
      guard !db.configuration.readonly else { return }
      // What was acknowledged survives a loss of power.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    let database = try DatabasePool(path: path, configuration: configuration)
    // Only where there is something to do: it would wait for who writes.
    if version < StoreSchema.version {
      if version > 0 { try backUp(database, to: "\(path).schema\(version)") }
      try database.write { db in try migrate(db, path: path) }
    }
    return database
  }

  /// The version of a file's schema, 0 where it is empty; nothing is written to a file that is no store.
  private static func version(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    if (attributes[.size] as? Int ?? 0) == 0 { return 0 }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError.inaccessible(path: path, reason: "it cannot be read")
    }
    defer { try? file.close() }
    let header = try file.read(upToCount: 100) ?? Data()
    guard header.starts(with: Data("SQLite format 3\0".utf8)), header.count == 100 else {
      throw StoreError.notAStore(path: path)
    }
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      try knownVersion(db, path: path)
    }
  }

  /// The version of the schema, 0 where nothing was written yet.
  private static func knownVersion(_ db: Database, path: String) throws -> Int {
    let applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard applicationID == StoreSchema.applicationID || tables == 0 else {
      throw StoreError.notAStore(path: path)
    }
    guard version <= StoreSchema.version else {
      throw StoreError.newer(path: path, schema: version, known: StoreSchema.version)
    }
    return version
  }

  /// Copies a store before its schema changes, over an earlier copy.
  private static func backUp(_ database: DatabasePool, to target: String) throws {
    let part = target + ".part"
    try? FileManager.default.removeItem(atPath: part)
    defer { try? FileManager.default.removeItem(atPath: part) }
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [part])
    }
    try? FileManager.default.removeItem(atPath: target)
    try FileManager.default.moveItem(atPath: part, toPath: target)
  }

  /// Brings an older or empty file up to the schema, in the transaction that is open.
  private static func migrate(_ db: Database, path: String) throws {
    let version = try knownVersion(db, path: path)
    for step in StoreSchema.steps.dropFirst(version) { try step(db) }
    guard version < StoreSchema.version else { return }
    try db.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(StoreSchema.version)")
  }

  /// What `work` reads from the store as it is at one moment.
  func read<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
    try Self.translating(path) { try database.read(work) }
  }

  /// What `work` gives, all of whose changes are kept when it returns, or none.
  func write<Result>(_ work: (Database) throws -> Result) throws(StoreError) -> Result {
    try Self.translating(path) { try database.write(work) }
  }

  /// Work that no transaction can hold.
  func writeWithoutTransaction(_ work: (Database) throws -> Void) throws(StoreError) {
    try Self.translating(path) { try database.writeWithoutTransaction(work) }
  }

  /// Reading that no transaction can hold.
  func readWithoutTransaction(_ work: (Database) throws -> Void) throws {
    try database.unsafeRead(work)
  }

  /// Says in the store's own errors what went wrong.
  static func translating<Result>(
    _ path: String, _ work: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try work()
    } catch let error as StoreError {
      throw error
    } catch let error as EngineError {
      throw .engine(error)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL: throw .full(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_NOTADB: throw .notAStore(path: path)
      case .SQLITE_CORRUPT:
        throw .damaged(path: path, reason: error.message ?? "a page is corrupt")
      default:
        throw .inaccessible(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
      }
    } catch {
      throw .inaccessible(path: path, reason: (error as NSError).localizedDescription)
    }
  }
}
