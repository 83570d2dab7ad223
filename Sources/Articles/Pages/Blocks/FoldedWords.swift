/// The words of a text, folded to lower case: runs of letters and digits.
struct FoldedWords: Sendable {
  /// The words with one space between them: equal for texts that say the same.
  let key: String
  /// The words.
  let words: [Substring]

  /// The words of `text`.
  ///
  /// Complexity: linear in the bytes of `text`.
  init(_ text: String) {
    var reader = Reader()
    reader.read(text.utf8.span)
    let key = String(decoding: reader.key, as: UTF8.self)
    self.key = key
    let start = key.startIndex
    words = reader.words.map { word in
      let lower = key.utf8.index(start, offsetBy: word.lowerBound)
      let upper = key.utf8.index(lower, offsetBy: word.count)
      return Substring(key.utf8[lower..<upper])
    }
  }

  private struct Reader {
    var key: [UInt8] = []
    /// Where the words are in the key.
    var words: [Range<Int>] = []
    private var start = -1

    mutating func read(_ text: Span<UInt8>) {
      key.reserveCapacity(text.count)
      words.reserveCapacity(text.count / 5 + 1)
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          let isCapital = byte >= 0x41 && byte <= 0x5a
          if isCapital || byte >= 0x61 && byte <= 0x7a || byte >= 0x30 && byte <= 0x39 {
            begin()
            key.append(isCapital ? byte + 32 : byte)
          } else {
            end()
          }
          index += 1
        } else {
          let wide = ScalarBytes.wide(at: index, of: text)
          let lower = Self.lower(wide.scalar)
          if lower == wide.scalar {
            takeBytes(
              of: text, from: index, count: wide.length, isWord: PageText.isWord(wide.scalar))
          } else if let lower {
            take(lower)
          } else {
            for lower in wide.scalar.properties.lowercaseMapping.unicodeScalars { take(lower) }
          }
          index += wide.length
        }
      }
      end()
    }

    private mutating func takeBytes(
      of text: Span<UInt8>, from start: Int, count: Int, isWord: Bool
    ) {
      guard isWord else { return end() }
      begin()
      for index in start..<start + count { key.append(text[index]) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
      guard PageText.isWord(scalar) else { return end() }
      begin()
      for byte in scalar.utf8 { key.append(byte) }
    }

    private mutating func begin() {
      guard start < 0 else { return }
      if !words.isEmpty { key.append(0x20) }
      start = key.count
    }

    private mutating func end() {
      guard start >= 0 else { return }
      words.append(start..<key.count)
      start = -1
    }

    /// The small letter of a scalar, or itself where it has none; nil where Unicode's tables must say.
    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      switch scalar.value {
      case 0xc0...0xd6, 0xd8...0xde, 0x410...0x42f: Unicode.Scalar(scalar.value + 0x20)
      case 0x400...0x40f: Unicode.Scalar(scalar.value + 0x50)
      case 0x80...0xbf, 0xd7, 0xdf...0xff, 0x430...0x45f, 0x5d0...0x6ff, 0x900...0xfff,
        0x2000...0x20ff, 0x3000...0x9fff, 0xac00...0xd7a3:
        scalar
      default: nil
      }
    }
  }
}
