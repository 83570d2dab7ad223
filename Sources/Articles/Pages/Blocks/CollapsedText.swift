/// Text with every run of white space made one space, and none at the ends, as it is put together.
///
/// Soft hyphens, zero-width marks and control characters are dropped.
struct CollapsedText {
  private var bytes: [UInt8] = []
  private var hasPendingSpace = false

  /// What was appended, collapsed.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a piece; a run of white space may go on from one piece to the next.
  ///
  /// Complexity: linear in the bytes of `text`.
  mutating func append(_ text: String) {
    append(text.utf8.span)
  }

  /// Leaves nothing of what was appended.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    hasPendingSpace = false
  }

  private mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      var length = 1
      if byte < 0x80 {
        if byte == 0x20 || byte >= 0x09 && byte <= 0x0d {
          hasPendingSpace = !bytes.isEmpty
          index += 1
          continue
        }
        if byte < 0x20 || byte == 0x7f {
          index += 1
          continue
        }
      } else {
        let wide = ScalarBytes.wide(at: index, of: text)
        length = wide.length
        if PageText.isSpace(wide.scalar) {
          hasPendingSpace = !bytes.isEmpty
          index += length
          continue
        }
        if PageText.isInvisible(wide.scalar) {
          index += length
          continue
        }
      }
      if hasPendingSpace { bytes.append(0x20) }
      hasPendingSpace = false
      for next in index..<index + length { bytes.append(text[next]) }
      index += length
    }
  }
}
