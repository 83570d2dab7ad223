extension String {
  /// The text on one line, without anything that a terminal would obey.
  ///
  /// White space and line breaks become single spaces; control characters, marks that turn the
  /// writing direction, invisible format characters, what Unicode says is no character and heaps of
  /// combining marks are dropped. The joiners that Persian, Indic scripts and emoji need stay.
  ///
  /// Complexity: linear in the text.
  var harmless: String {
    // Most text has nothing to drop, and looking at bytes is enough to see it.
    var previous: UInt8 = 0x20
    let isPlain = utf8.allSatisfy { byte in
      defer { previous = byte }
      return (0x21...0x7e).contains(byte) || (byte == 0x20 && previous != 0x20)
    }
    if isPlain && previous != 0x20 { return self }

    var result = String.UnicodeScalarView()
    var hasGap = false
    var markCount = 0
    for scalar in unicodeScalars {
      switch scalar.harm {
      case .blank:
        hasGap = !result.isEmpty
      case .control:
        continue
      case .mark:
        markCount += 1
        if markCount <= 4 { result.append(scalar) }
      case .none:
        if hasGap { result.append(" ") }
        hasGap = false
        markCount = 0
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// What a scalar may do to a terminal.
private enum Harm {
  case none
  case blank
  case mark
  case control
}

extension Unicode.Scalar {
  fileprivate var harm: Harm {
    if properties.isWhitespace { return .blank }
    if properties.isNoncharacterCodePoint { return .control }
    switch properties.generalCategory {
    case .control, .surrogate: return .control
    case .format: return self == "\u{200c}" || self == "\u{200d}" ? .mark : .control
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: return .blank
    case .nonspacingMark, .enclosingMark: return .mark
    default: return .none
    }
  }
}
