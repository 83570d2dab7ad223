/// Reads whole files.
package enum FileBytes {
  /// Why a file's bytes could not be had.
  package enum Failure: Error {
    /// The system's error code.
    case system(code: Int32)
    /// There are more bytes than the limit.
    case tooLarge
  }

  /// The bytes of the file at `path`, at most `limit`.
  package static func read(path: String, limit: Int) throws(Failure) -> [UInt8] {
    try read { () throws(StreamFailure) in try FileStream(path: path, limit: limit) }
  }

  /// The bytes of an open file or pipe up to its end, at most `limit`.
  package static func read(descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    try read { () throws(StreamFailure) in try FileStream(descriptor: descriptor, limit: limit) }
  }

  private static func read(
    _ open: () throws(StreamFailure) -> FileStream
  ) throws(Failure) -> [UInt8] {
    do throws(StreamFailure) {
      var stream = try open()
      var content: [UInt8] = []
      // One byte more than the file says, so that its end is seen at once.
      var count = max(stream.size + 1, 1 << 16)
      while try stream.fill(&content, to: count) { count *= 2 }
      return content
    } catch {
      switch error {
      case .system(let code): throw .system(code: code)
      default: throw .tooLarge
      }
    }
  }
}
