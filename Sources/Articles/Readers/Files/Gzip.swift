import CZlib

/// Takes the content out of gzip, with its check sums.
enum Gzip {
  private static let blockBytes = 1 << 18

  /// The content of all members, at most `limit` bytes; zeros behind the last member are padding.
  ///
  /// Complexity: linear in the content, about 170 MB of text a second.
  static func content(
    of bytes: [UInt8], limit: Int
  ) throws(Decompression.Failure) -> [UInt8] {
    var content: [UInt8] = []
    // The last four bytes give the last member's length; deflate gains a thousandfold at most.
    let length = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    content.reserveCapacity(min(length, limit, bytes.count * 20))
    // One block for all members: a file of a few megabytes may have a hundred thousand of them.
    var block = [UInt8](repeating: 0, count: blockBytes)
    var offset = 0
    repeat {
      offset += try appendMember(
        of: bytes, from: offset, by: &block, to: &content, limit: limit)
    } while bytes[offset...].contains { $0 != 0 }
    return content
  }

  /// Appends the content of one member and gives the number of bytes that the member has.
  private static func appendMember(
    of bytes: [UInt8], from offset: Int, by block: inout [UInt8], to content: inout [UInt8],
    limit: Int
  ) throws(Decompression.Failure) -> Int {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 for "gzip alone".
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else {
      throw .corrupt(detail: "no memory")
    }
    defer { unsafe inflateEnd(&stream) }
    var consumed = 0
    while true {
      let step = unsafe inflate(&stream, bytes, from: offset + consumed, into: &block)
      consumed += step.consumed
      guard content.count + step.produced <= limit else { throw .tooLarge }
      content += block[..<step.produced]
      switch step.status {
      case Z_STREAM_END: return consumed
      case Z_OK where step.consumed > 0 || step.produced > 0: continue
      case Z_OK, Z_BUF_ERROR: throw .corrupt(detail: "the file is cut short")
      default: throw unsafe .corrupt(detail: stream.msg.map { unsafe String(cString: $0) } ?? "")
      }
    }
  }

  private static func inflate(
    _ stream: inout z_stream, _ bytes: [UInt8], from offset: Int, into block: inout [UInt8]
  ) -> (status: Int32, consumed: Int, produced: Int) {
    let available = UInt32(clamping: bytes.count - offset)
    let room = UInt32(block.count)
    let status = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe block.withUnsafeMutableBufferPointer { output in
        // zlib's input is not const, but it is never written to.
        let start = unsafe input.baseAddress.map { unsafe $0 + offset }
        unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: start)
        unsafe stream.avail_in = available
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = room
        return unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
      }
    }
    return unsafe (status, Int(available - stream.avail_in), Int(room - stream.avail_out))
  }
}
