import Articles
import Foundation

/// A file that is being written beside the one that it will replace.
struct PartialFile {
  /// Where to write.
  let descriptor: Int32
  private let path: String
  private let target: String

  /// Makes an empty file in the folder of `path`, with the access rights of the file there.
  init(replacing path: String) throws(CommandFailure) {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    target = file.path(percentEncoded: false)
    self.path =
      file.deletingLastPathComponent()
      .appending(path: ".\(file.lastPathComponent).\(UUID().uuidString.prefix(8))")
      .path(percentEncoded: false)
    descriptor = unsafe open(self.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .notWritten(path: path, reason: systemMessage(errno)) }
    Signals.removeWhenStopped(self.path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    if let rights = attributes?[.posixPermissions] as? NSNumber {
      fchmod(descriptor, mode_t(rights.uint32Value))
    }
  }

  /// Puts the file in its place.
  func complete() throws(CommandFailure) {
    guard close(descriptor) == 0, unsafe rename(path, target) == 0 else {
      throw .notWritten(path: target, reason: systemMessage(errno))
    }
    Signals.removeWhenStopped(nil)
  }

  /// Removes the file.
  func discard() {
    close(descriptor)
    unsafe unlink(path)
    Signals.removeWhenStopped(nil)
  }
}
