import CZlib

/// Compresses bytes as gzip, piece by piece.
@safe
final class GzipWriter {
  /// What zlib calls the fastest: text shrinks to two fifths, at some 100 MB/s.
  private static let level: Int32 = 1
  private static let blockBytes = 1 << 17

  // zlib keeps a pointer to the stream, so it must stay where it is.
  private let stream: UnsafeMutablePointer<z_stream>
  private var block = [UInt8](repeating: 0, count: blockBytes)

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for gzip; 8 is the usual memory.
    let status = unsafe deflateInit2_(
      stream, Self.level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has no memory")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// What is ready of the compressed bytes after these ones; it may be nothing yet.
  func compress(_ bytes: [UInt8]) -> [UInt8] {
    run(bytes, flush: Z_NO_FLUSH)
  }

  /// The rest.
  func finish() -> [UInt8] {
    run([], flush: Z_FINISH)
  }

  private func run(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
    var compressed: [UInt8] = []
    unsafe bytes.withUnsafeBufferPointer { input in
      // zlib's input is not const, but it is never written to.
      unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      repeat {
        unsafe block.withUnsafeMutableBufferPointer { output in
          unsafe stream.pointee.next_out = output.baseAddress
          unsafe stream.pointee.avail_out = UInt32(output.count)
          _ = unsafe deflate(stream, flush)
        }
        compressed += block[..<(block.count - Int(unsafe stream.pointee.avail_out))]
        // A block that was filled to its end may not have been enough.
      } while unsafe stream.pointee.avail_out == 0
    }
    return compressed
  }
}
