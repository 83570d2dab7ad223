import Articles
import Foundation
import StoryStore

/// Folders, and which of their files were read.
struct WatchedFolders {
  /// What tells that a file has changed.
  private struct Version: Hashable {
    var size: Int
    var modified: Date
  }

  private let folders: [String]
  private let threads: Int
  private var known: [String: Version] = [:]

  init(_ folders: [String], threads: Int) {
    self.folders = folders
    self.threads = threads
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Adds the articles of files that are new or have changed.
  mutating func add(to store: StoryStore) throws(CommandFailure) -> Addition {
    var addition = Addition()
    for file in folders.flatMap({ FileWalk(root: $0).files }) {
      guard let version = Self.version(of: file), version != known[file] else { continue }
      do {
        addition.add(try add(file, to: store))
      } catch .input(let error) {
        Console.write("newsfold: \(error)\n")
        continue
      } catch .noUsableData {
        // Nor will there be before it changes.
      }
      known[file] = version
    }
    return addition
  }

  private func add(_ file: String, to store: StoryStore) throws(CommandFailure) -> Addition {
    let reader = Intake(strict: false, threads: threads, status: StatusLine(quiet: true))
    let articles = try reader.read([file]).articles
    return try CommandFailure.ofStore { () throws(StoreError) in try store.add(articles) }
  }

  private static func version(of path: String) -> Version? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, let modified = attributes[.modificationDate] as? Date
    else { return nil }
    return Version(size: size, modified: modified)
  }
}
