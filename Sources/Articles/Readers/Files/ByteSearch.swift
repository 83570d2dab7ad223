import Glibc

/// The index of the next line break at or after `start`, or the count where there is none.
///
/// Complexity: linear, at the speed of the C library's `memchr`.
func endOfLine(in content: [UInt8], from start: Int) -> Int {
  precondition(start >= 0 && start <= content.count, "a line begins inside its content")
  return unsafe content.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress,
      let found = unsafe memchr(base + start, 0x0a, bytes.count - start)
    else { return bytes.count }
    return unsafe base.distance(to: UnsafeRawPointer(found))
  }
}

/// The offset of the first byte that is no part of sound UTF-8, or nil where all are.
func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
