import Articles
import Foundation
import Rendering

/// Where a result goes.
enum ResultDestination: Equatable {
  case standardOutput
  /// A file, which is there, or replaced, only once the result is complete.
  case file(path: String)

  /// Fails where the result could not be written anyway, before the work for it is done.
  func check() throws(CommandFailure) {
    guard case .file(let path) = self else { return }
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    if isFolder(path) { throw .notWritten(path: path, reason: systemMessage(EISDIR)) }
    if !isFolder(folder) { throw .notWritten(path: path, reason: systemMessage(ENOENT)) }
  }

  /// Writes what `renderer` makes of `content`.
  func write<R: Renderer>(_ content: R.Content, with renderer: R) throws(CommandFailure) {
    try write { (sink: ([UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) in
      try renderer.render(content, to: sink)
    }
  }

  /// Writes the pieces that `produce` hands to its sink.
  func write(
    _ produce: (_ sink: ([UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    switch self {
    case .standardOutput:
      try produce { (bytes) throws(CommandFailure) in
        try Self.write(bytes, to: STDOUT_FILENO, path: "standard output")
      }
    case .file(let path) where isRegularOrNew(path):
      let file = try PartialFile(replacing: path)
      do {
        try produce { (bytes) throws(CommandFailure) in
          try Self.write(bytes, to: file.descriptor, path: path)
        }
        try file.complete()
      } catch {
        file.discard()
        throw error
      }
    case .file(let path):
      // Pipes and devices must not be replaced.
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .notWritten(path: path, reason: systemMessage(errno)) }
      defer { close(descriptor) }
      try produce { (bytes) throws(CommandFailure) in
        try Self.write(bytes, to: descriptor, path: path)
      }
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(CommandFailure) {
    do {
      try FileDescriptorWriter(descriptor: descriptor).write(bytes)
    } catch {
      if error.errorNumber == EPIPE { throw .closedPipe }
      throw .notWritten(path: path, reason: error.reason)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
  }

  private func isRegularOrNew(_ path: String) -> Bool {
    let resolved = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    let kind = attributes?[.type] as? FileAttributeType
    return kind == nil || kind == .typeRegular
  }
}
