/// The four-grams of characters of a title and a lead.
///
/// The text is the lower-cased title and lead, each run of anything but letters, marks and digits as
/// one space, with a space before and after.
struct CharacterGrams {
  /// Scalars after this many are left out: a lead has 500, and only what is no text has more.
  static let longestText = 8192

  private let table: ScalarTable
  /// Of each ASCII character the scalar that stands for it.
  private let plain: [UInt32]
  /// The hashes of the grams of the text so far; only the first `count` count.
  private(set) var hashes = [UInt32](repeating: 0, count: longestText)
  /// How many grams there are.
  private(set) var count = 0
  private var length = 0
  /// The last four scalars, each 16 bits above the next.
  private var window: UInt64 = 0

  private static let space: UInt32 = 0x20

  init(table: ScalarTable) {
    self.table = table
    plain = (0..<0x80).map { Self.scalar(for: $0, table) ?? Self.space }
  }

  /// What stands for the scalar `value`: itself, its lower case, or a space; nil for what is
  /// invisible.
  private static func scalar(for value: UInt32, _ table: ScalarTable) -> UInt32? {
    switch table.scalarClass(value) {
    case .letter: table.lowercased(value)
    case .digit, .ideograph, .mark: value
    case .ignorable: nil
    default: space
    }
  }

  /// Begins a new text.
  mutating func begin() {
    count = 0
    length = 1
    window = UInt64(Self.space)
  }

  /// Goes on with `text`.
  mutating func append(_ text: Span<UInt8>) {
    let plain = plain
    var writer = Writer(window: window, length: length, count: count)
    Self.append(text, plain.span, table, &writer, to: &hashes)
    (window, length, count) = (writer.window, writer.length, writer.count)
  }

  private struct Writer {
    var isAfterSpace = true
    var window: UInt64
    var length: Int
    var count: Int

    @inline(__always)
    mutating func append(_ value: UInt32, to hashes: inout MutableSpan<UInt32>) {
      guard value != space || !isAfterSpace else { return }
      isAfterSpace = value == space
      length += 1
      window = window << 16 ^ UInt64(value)
      if length >= 4, count < hashes.count {
        hashes[count] = NGramHash.characters(window)
        count += 1
      }
    }
  }

  private static func append(
    _ text: Span<UInt8>, _ plain: Span<UInt32>, _ table: ScalarTable, _ writer: inout Writer,
    to hashes: inout [UInt32]
  ) {
    var hashes = hashes.mutableSpan
    var index = 0
    while index < text.count, writer.length < longestText {
      let byte = text[index]
      if byte < 0x80 {
        writer.append(plain[Int(byte)], to: &hashes)
        index += 1
      } else {
        let decoded = text.scalar(at: index)
        index += decoded.length
        if let value = scalar(for: decoded.value, table) { writer.append(value, to: &hashes) }
      }
    }
    writer.append(space, to: &hashes)
  }
}
