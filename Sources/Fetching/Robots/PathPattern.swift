/// The patterns of robots.txt: `*` is any text, `$` at the end is the end.
enum PathPattern {
  /// A path or pattern in the one spelling that can be compared: letters beyond ASCII escaped, and
  /// what need not be escaped not.
  static func normalized(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = value(bytes[index + 1]),
        let low = value(bytes[index + 2])
      {
        append(high << 4 | low, to: &result)
        index += 3
      } else {
        if byte >= 0x80 { append(byte, to: &result) } else { result.append(byte) }
        index += 1
      }
    }
    return result
  }

  /// Whether a pattern fits a path from its beginning.
  ///
  /// Complexity: O(p q) at most, for a pattern of p and a path of q bytes.
  static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var pattern = pattern[...]
    let isWhole = pattern.last == UInt8(ascii: "$")
    if isWhole { pattern = pattern.dropLast() } else { pattern.append(UInt8(ascii: "*")) }
    var (place, index) = (0, pattern.startIndex)
    /// Behind the last `*`, and where the text that follows it was looked for.
    var retry: (index: Int, place: Int)?
    while place < path.count {
      if index < pattern.endIndex, pattern[index] == UInt8(ascii: "*") {
        index += 1
        retry = (index, place)
      } else if index < pattern.endIndex, pattern[index] == path[place] {
        index += 1
        place += 1
      } else if let last = retry {
        retry = (last.index, last.place + 1)
        (index, place) = (last.index, last.place + 1)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Appends a byte that was escaped, or has to be.
  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    let isPlain =
      (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")]
        .contains(byte)
    if isPlain {
      result.append(byte)
    } else {
      let digits = Array("0123456789ABCDEF".utf8)
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
