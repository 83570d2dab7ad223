/// The four-grams of characters of a title and a lead.
///
/// The text is the lower-cased title and lead, each run of anything but letters, marks and digits as
/// one space, with a space before and after.
struct CharacterGrams {
  /// Scalars after this many are left out: a lead has 500, and only what is no text has more.
  static let longestText = 8192

  private let table: ScalarTable
  /// The hashes of the grams of the text so far.
  private(set) var hashes: [UInt32] = []
  private var length = 0
  private var lastIsSpace = false
  /// The last four scalars, each 16 bits above the next.
  private var window: UInt64 = 0

  init(table: ScalarTable) {
    self.table = table
  }

  /// Begins a new text.
  mutating func begin() {
    hashes.removeAll(keepingCapacity: true)
    length = 0
    lastIsSpace = false
    appendSpace()
  }

  /// Goes on with `text`.
  mutating func append(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count, length < Self.longestText {
      let scalar = text.scalar(at: index)
      index += scalar.length
      switch table.scalarClass(scalar.value) {
      case .lower, .digit, .ideograph, .mark: appendScalar(scalar.value)
      case .upper: appendScalar(table.lowercased(scalar.value))
      case .ignorable: break
      default: appendSpace()
      }
    }
    appendSpace()
  }

  @inline(__always)
  private mutating func appendSpace() {
    guard !lastIsSpace else { return }
    appendScalar(0x20)
    lastIsSpace = true
  }

  @inline(__always)
  private mutating func appendScalar(_ value: UInt32) {
    lastIsSpace = false
    length += 1
    window = window << 16 ^ UInt64(value)
    if length >= 4 { hashes.append(NGramHash.characters(window)) }
  }
}
