import Glibc

/// The index of the next line break at or after `start` and before `limit` (the count), or `limit`
/// where there is none.
///
/// Complexity: linear, at the speed of the C library's `memchr`.
func endOfLine(in content: [UInt8], from start: Int, to limit: Int? = nil) -> Int {
  let limit = limit ?? content.count
  precondition(
    start >= 0 && start <= limit && limit <= content.count, "a line begins inside its content")
  return unsafe content.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress,
      let found = unsafe memchr(base + start, 0x0a, limit - start)
    else { return limit }
    return unsafe base.distance(to: UnsafeRawPointer(found))
  }
}

/// The index of the next `byte` at or after `start`, or nil where there is none.
///
/// Complexity: linear, at the speed of `memchr`.
func offset(of byte: UInt8, in content: [UInt8], from start: Int) -> Int? {
  precondition(start >= 0 && start <= content.count, "a search begins inside its content")
  return unsafe content.withUnsafeBytes { bytes in
    guard let base = bytes.baseAddress,
      let found = unsafe memchr(base + start, Int32(byte), content.count - start)
    else { return nil }
    return unsafe base.distance(to: UnsafeRawPointer(found))
  }
}

/// Whether a text has a NUL character.
///
/// Complexity: linear, at the speed of `memchr` where the text's bytes lie in a row.
func hasNull(_ text: String) -> Bool {
  let found = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
  }
  return found ?? text.utf8.contains(0)
}

/// How the bytes of two texts compare: less than 0 where those of `left` come first, 0 where they are
/// the same.
///
/// Complexity: linear up to the first difference, at the speed of `memcmp`.
func byteOrder(_ left: String, _ right: String) -> Int {
  let (left, right) = (left.utf8.span, right.utf8.span)
  let order = unsafe left.withUnsafeBytes { left in
    unsafe right.withUnsafeBytes { right in
      guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return 0 }
      return unsafe Int(memcmp(leftStart, rightStart, min(left.count, right.count)))
    }
  }
  return order == 0 ? left.count - right.count : order
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
