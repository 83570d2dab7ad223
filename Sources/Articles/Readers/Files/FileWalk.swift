import Glibc

/// Finds the files of a folder.
///
/// Hidden files and folders, and files named README*, LICENSE* and labels.*, are no articles. Links
/// are followed, but no file or folder is entered twice, so that a loop of links ends.
package struct FileWalk {
  /// What makes a file or folder the same under any path.
  private struct Identity: Hashable {
    var device: UInt
    var number: UInt
  }

  private enum Kind {
    case folder(Identity)
    case file(Identity)
    case other
    case failure(code: Int32)
  }

  /// The paths of the files.
  package private(set) var files: [String] = []
  private(set) var skipped: [SkippedRecord] = []
  private var seen: [Identity: String] = [:]
  private var links: [String] = []

  /// Walks the folder at `root`; `files` and `skipped` come in the byte order of their paths.
  package init(root: String) {
    if case .folder(let identity) = Self.kind(of: root, follows: true) { seen[identity] = root }
    walk(root)
    // Links come last, so that a file goes by its own name where it has one in this folder.
    while !links.isEmpty {
      let round = links.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      links = []
      for path in round { enter(path, kind: Self.kind(of: path, follows: true)) }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    skipped.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }

  /// Whether `path` leads to a folder; the system's error code where it leads nowhere.
  static func isFolder(_ path: String) -> Result<Bool, SystemError> {
    switch kind(of: path, follows: true) {
    case .folder: .success(true)
    case .failure(let code): .failure(SystemError(code: code))
    case .file, .other: .success(false)
    }
  }

  /// The bytes of the file at `path`, 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether an error code says that nothing is at the path.
  static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  /// The system's error code.
  struct SystemError: Error {
    var code: Int32
  }

  private mutating func walk(_ root: String) {
    var folders = [root]
    while let folder = folders.popLast() {
      switch Self.names(in: folder) {
      case .failure(let error):
        skipped.append(SkippedRecord(file: folder, reason: .unreadable(code: error.code)))
      case .success(let names):
        for name in names where !Self.isIgnored(name) {
          let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
          if Self.isLink(path) {
            links.append(path)
          } else if let inner = enter(path, kind: Self.kind(of: path, follows: false)) {
            folders.append(inner)
          }
        }
      }
    }
  }

  /// Takes note of what is at `path`; a folder that is reached without a link is handed back.
  @discardableResult
  private mutating func enter(_ path: String, kind: Kind) -> String? {
    switch kind {
    case .failure(let code):
      skipped.append(SkippedRecord(file: path, reason: .unreadable(code: code)))
    case .other:
      skipped.append(SkippedRecord(file: path, reason: .notAFile))
    case .file(let identity):
      if let known = seen[identity] {
        skipped.append(SkippedRecord(file: path, reason: .alreadyRead(path: known)))
      } else {
        seen[identity] = path
        files.append(path)
      }
    case .folder(let identity):
      guard seen[identity] == nil else { return nil }
      seen[identity] = path
      if Self.isLink(path) { walk(path) } else { return path }
    }
    return nil
  }

  /// Whether a file or folder of this name is never taken for articles.
  static func isIgnored(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return name.hasPrefix(".") || lowercased.hasPrefix("readme") || lowercased.hasPrefix("license")
      || lowercased.hasPrefix("labels.")
  }
}

extension FileWalk {
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func kind(of path: String, follows: Bool) -> Kind {
    var status = stat()
    let failed = unsafe (follows ? stat(path, &status) : lstat(path, &status)) != 0
    guard !failed else { return .failure(code: errno) }
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder(identity)
    case S_IFREG: .file(identity)
    default: .other
    }
  }

  /// The names in a folder, in byte order.
  private static func names(in folder: String) -> Result<[String], SystemError> {
    guard let stream = unsafe opendir(folder) else { return .failure(SystemError(code: errno)) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
          unsafe String(cString: bytes)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
