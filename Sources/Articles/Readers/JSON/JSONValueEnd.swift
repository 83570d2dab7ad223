/// The index after the JSON value that begins at `start`, or nil where it does not end.
///
/// Brackets are counted and strings passed over; whether the value is sound is for the decoder to
/// say. A line break inside a string, which JSON forbids, ends the search, so that a quote that was
/// forgotten costs its own record and not the ones behind it. No recursion: nesting of any depth
/// costs no stack.
///
/// Complexity: linear in the value's bytes.
func endOfJSONValue(in content: Span<UInt8>, from start: Int) -> Int? {
  var depth = 0
  var index = start
  while index < content.count {
    switch content[index] {
    case UInt8(ascii: "\""):
      guard let end = endOfJSONString(in: content, from: index) else { return nil }
      index = end
      if depth == 0 { return index }
      continue
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return index + 1 }
      if depth < 0 { return index }
    case UInt8(ascii: ","), 0x20, 0x09, 0x0a, 0x0d:
      if depth == 0 { return index }
    default: break
    }
    index += 1
  }
  return depth == 0 && start < content.count ? index : nil
}

/// The index after the closing quote of the string that begins at `start`.
func endOfJSONString(in content: Span<UInt8>, from start: Int) -> Int? {
  var index = start + 1
  while index < content.count {
    switch content[index] {
    case UInt8(ascii: "\""): return index + 1
    case UInt8(ascii: "\\"): index += 2
    case 0x0a, 0x0d: return nil
    default: index += 1
    }
  }
  return nil
}
