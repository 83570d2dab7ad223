import Glibc

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
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(code: errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, limit: limit)
  }

  /// The bytes of an open file or pipe up to its end, at most `limit`.
  package static func read(descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 {
      guard status.st_size <= limit else { throw .tooLarge }
      content.reserveCapacity(Int(status.st_size))
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      }
      if count == 0 { return content }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(code: errno)
      }
      guard content.count + count <= limit else { throw .tooLarge }
      content += buffer[..<count]
    }
  }
}
