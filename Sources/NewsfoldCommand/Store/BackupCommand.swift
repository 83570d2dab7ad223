import ArgumentParser
import StoryStore

/// `newsfold backup`: a copy of a store that is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy a store to another file, while others use it.",
    discussion: """
      The copy is the store as it was at one moment, and a store itself: to restore it, stop what uses \
      the store and put the copy in its place, without the files whose names end in -wal and -shm.

      EXAMPLES
        newsfold backup --store news.store monday.store
      """)

  @OptionGroup var target: StoreOptions
  @Argument(help: "The file to make.", completion: .file()) var file: String

  func run() throws {
    let store = try target.open()
    try CommandFailure.ofStore { () throws(StoreError) in try store.backup(to: file) }
  }
}
