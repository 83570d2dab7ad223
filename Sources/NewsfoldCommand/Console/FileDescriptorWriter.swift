import Articles
import Foundation

/// Writes bytes to an open file, however many calls that takes.
struct FileDescriptorWriter {
  /// The system's error number (`errno`) of a write that failed.
  struct Failure: Error {
    var errorNumber: Int32

    var reason: String { systemMessage(errorNumber) }
  }

  let descriptor: Int32

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (written, errorNumber) = unsafe rest.withUnsafeBytes { buffer in
        (unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count), errno)
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errorNumber == EAGAIN {
        waitUntilWritable()
      } else if errorNumber != EINTR {
        throw Failure(errorNumber: errorNumber)
      }
    }
  }

  /// Waits where whoever gave us the file asked for writes that do not wait.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}
