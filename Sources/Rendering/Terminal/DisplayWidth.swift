extension Character {
  /// How many columns of a terminal the character takes: 2 for East Asian wide characters and emoji,
  /// 0 for what is only a mark, else 1.
  ///
  /// Source: Unicode Standard Annex 11, *East Asian Width*, by blocks; what is ambiguous is narrow.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // The selector asks for the picture of what stands before it.
      if scalar == "\u{fe0f}" { return 2 }
      width = max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7f..<0xa0).contains(value) ? 0 : 1 }
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xa000...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x17000...0x18cff, 0x1b000...0x1b2ff, 0x1f200...0x1f2ff,
      0x20000...0x3fffd:
      true
    default: properties.isEmojiPresentation
    }
  }
}

extension StringProtocol {
  /// How many columns of a terminal the text takes.
  var displayWidth: Int {
    utf8.allSatisfy { (0x20...0x7e).contains($0) }
      ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }
}
