/// Up to eight ASCII letters, as one value that needs no memory of its own.
struct Letters {
  var bits: UInt64 = 0
  var count = 0

  init(_ text: some StringProtocol) {
    for byte in text.utf8.prefix(8) {
      bits |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }

  /// The words of a list, separated by blanks.
  static func list(_ words: String) -> [Letters] {
    words.split(separator: " ").map { Letters($0) }
  }
}

/// A text that is being written.
struct TextBuilder {
  private var bytes = [UInt8](repeating: 0, count: 1 << 15)
  /// Bytes written.
  private(set) var count = 0

  /// Begins anew.
  mutating func clear() {
    count = 0
  }

  mutating func append(_ letters: Letters) {
    // All eight bytes are written; those that are no letters are overwritten by what follows.
    if count + 8 > bytes.count { grow() }
    let place = count
    var span = bytes.mutableSpan
    var raw = unsafe span.mutableBytes
    raw.storeBytes(of: letters.bits.littleEndian, toByteOffset: place, as: UInt64.self)
    count += letters.count
  }

  mutating func append(_ byte: UInt8) {
    if count == bytes.count { grow() }
    bytes[count] = byte
    count += 1
  }

  /// Appends decimal digits.
  mutating func append(number: Int) {
    append(Letters(String(number)))
  }

  /// Makes the small letter at `place` a capital.
  mutating func capitalize(at place: Int) {
    bytes[place] &= ~0x20
  }

  /// The first `length` bytes.
  func text(_ length: Int) -> String {
    String(decoding: bytes[..<length], as: UTF8.self)
  }

  private mutating func grow() {
    bytes += [UInt8](repeating: 0, count: bytes.count)
  }
}
