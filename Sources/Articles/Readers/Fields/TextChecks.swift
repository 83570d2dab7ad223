/// Whether a text is white space alone.
///
/// Complexity: ends at the first scalar that is none.
func isBlank(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy(isSpace)
}

/// Whether a text has a letter or a digit of any script.
///
/// Complexity: ends at the first one.
func hasWord(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

/// The text without the white space at its ends.
func trimmed(_ text: String) -> Substring {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isSpace($0) }),
    let last = scalars.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return text[first...last]
}

/// The text with spaces for its NUL characters, at which C libraries would end it.
func withoutNulls(_ text: String) -> String {
  guard hasNull(text) else { return text }
  return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0d, 0x00, 0xfeff, 0x200b: true
  case 0..<0x80: false
  default: scalar.properties.isWhitespace
  }
}
