/// How far a JSON value reaches.
enum JSONExtent {
  /// The value ends before this index.
  case ends(Int)
  /// No value stands there, which shows at this index.
  case breaks(Int)

  /// The index after the value, or nil.
  var end: Int? {
    guard case .ends(let index) = self else { return nil }
    return index
  }

  /// Finds the end of the value that begins at `start` and ends before `limit`.
  ///
  /// Brackets of both kinds are counted and strings passed over; whether the value is sound is for
  /// the decoder to say. A line break inside a string, which JSON forbids, and a bracket that closes
  /// nothing end the search, so that a quote or brace that was forgotten costs its own record and
  /// not the ones behind it. No recursion: nesting of any depth costs no stack.
  ///
  /// Complexity: linear in the value's bytes.
  init(in content: Span<UInt8>, from start: Int, to limit: Int) {
    var braces = 0
    var brackets = 0
    var index = start
    while index < limit {
      let byte = content[index]
      switch byte {
      case UInt8(ascii: "\""):
        switch endOfJSONString(in: content, from: index, to: limit) {
        case .ends(let end): index = end
        case .breaks(let place):
          self = .breaks(place)
          return
        }
        guard braces > 0 || brackets > 0 else {
          self = .ends(index)
          return
        }
        continue
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if braces == 0, brackets == 0 {
          self = index > start ? .ends(index) : .breaks(index)
          return
        }
        if byte == UInt8(ascii: "}") { braces -= 1 } else { brackets -= 1 }
        guard braces >= 0, brackets >= 0 else {
          self = .breaks(index)
          return
        }
        if braces == 0, brackets == 0 {
          self = .ends(index + 1)
          return
        }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0a, 0x0d:
        if braces == 0, brackets == 0 {
          self = .ends(index)
          return
        }
      default: break
      }
      index += 1
    }
    self = braces == 0 && brackets == 0 && start < limit ? .ends(index) : .breaks(index)
  }
}

/// Finds the closing quote of the string that begins at `start`.
func endOfJSONString(in content: Span<UInt8>, from start: Int, to limit: Int) -> JSONExtent {
  var index = start + 1
  while index < limit {
    switch content[index] {
    case UInt8(ascii: "\""): return .ends(index + 1)
    case UInt8(ascii: "\\"): index += 2
    case 0x0a, 0x0d: return .breaks(index)
    default: index += 1
    }
  }
  return .breaks(limit)
}
