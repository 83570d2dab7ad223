/// The index after the JSON value that begins at `start`, or nil where it does not end.
///
/// Brackets of both kinds are counted and strings passed over; whether the value is sound is for the
/// decoder to say. A line break inside a string, which JSON forbids, and a bracket that closes
/// nothing end the search, so that a quote or brace that was forgotten costs its own record and not
/// the ones behind it. No recursion: nesting of any depth
/// costs no stack.
///
/// Complexity: linear in the value's bytes.
func endOfJSONValue(in content: Span<UInt8>, from start: Int) -> Int? {
  var braces = 0
  var brackets = 0
  var index = start
  while index < content.count {
    let byte = content[index]
    switch byte {
    case UInt8(ascii: "\""):
      guard let end = endOfJSONString(in: content, from: index) else { return nil }
      index = end
      if braces == 0, brackets == 0 { return index }
      continue
    case UInt8(ascii: "{"): braces += 1
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if braces == 0, brackets == 0 { return index > start ? index : nil }
      if byte == UInt8(ascii: "}") { braces -= 1 } else { brackets -= 1 }
      if braces < 0 || brackets < 0 { return nil }
      if braces == 0, brackets == 0 { return index + 1 }
    case UInt8(ascii: ","), 0x20, 0x09, 0x0a, 0x0d:
      if braces == 0, brackets == 0 { return index }
    default: break
    }
    index += 1
  }
  return braces == 0 && brackets == 0 && start < content.count ? index : nil
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
