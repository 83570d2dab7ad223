import Foundation

/// Where a result goes.
enum ResultDestination: Equatable {
  case standardOutput
  /// A file, which is replaced as a whole.
  case file(path: String)

  /// Fails where the result could not be written anyway, before the work for it is done.
  func check() throws(CommandFailure) {
    guard case .file(let path) = self else { return }
    var isFolder: ObjCBool = false
    if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      throw .notWritten(path: path, reason: systemMessage(EISDIR))
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: folder) else {
      throw .notWritten(path: path, reason: systemMessage(ENOENT))
    }
  }

  /// Writes the result.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    switch self {
    case .standardOutput: try write(bytes, to: STDOUT_FILENO, path: "standard output")
    case .file(let path): try write(bytes, toFile: path)
    }
  }

  /// Writes the result.
  func write(_ text: String) throws(CommandFailure) {
    try write(Array(text.utf8))
  }

  private func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(CommandFailure) {
    do {
      try FileDescriptorWriter(descriptor: descriptor).write(bytes)
    } catch {
      if error.errorNumber == EPIPE { throw .closedPipe }
      throw .notWritten(path: path, reason: error.reason)
    }
  }

  /// Replaces a file by way of a new one beside it. Pipes and devices are written to as they are:
  /// they must not be replaced.
  private func write(_ bytes: [UInt8], toFile path: String) throws(CommandFailure) {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(
      atPath: file.path(percentEncoded: false))[.type] as? FileAttributeType
    if let kind, kind != .typeRegular {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .notWritten(path: path, reason: systemMessage(errno)) }
      defer { close(descriptor) }
      return try write(bytes, to: descriptor, path: path)
    }
    do {
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw .notWritten(path: path, reason: reason(for: error))
    }
  }

  private func reason(for error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying?.localizedDescription ?? error.localizedDescription
  }
}
