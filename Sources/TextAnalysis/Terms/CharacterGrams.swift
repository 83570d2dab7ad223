/// The four-grams of characters of a title and a lead.
///
/// The text is the lower-cased title and lead, each run of anything but letters, marks and digits as
/// one space, with a space before and after. A gram's hash is the FNV-1a hash of the UTF-8 of its
/// four scalars.
struct CharacterGrams {
  /// Scalars after this many are left out: a lead has 500, and only what is no text has more.
  static let longestText = 8192

  private let table: ScalarTable
  /// The hashes of the grams of the text so far.
  private(set) var hashes: [UInt64] = []
  private var length = 0
  private var lastIsSpace = false
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0

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

  private mutating func appendSpace() {
    guard !lastIsSpace else { return }
    appendScalar(0x20)
    lastIsSpace = true
  }

  private mutating func appendScalar(_ value: UInt32) {
    lastIsSpace = false
    length += 1
    if length >= 4 {
      var hash = mix(fnv1a64Basis, first)
      hash = mix(hash, second)
      hash = mix(hash, third)
      hashes.append(mix(hash, value))
    }
    (first, second, third) = (second, third, value)
  }

  @inline(__always)
  private func mix(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    if value < 0x80 { return fnv1a64Step(hash, UInt8(truncatingIfNeeded: value)) }
    return mixLong(hash, value)
  }

  private func mixLong(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    var hash = hash
    let last = UInt8(truncatingIfNeeded: value & 0x3F | 0x80)
    let middle = UInt8(truncatingIfNeeded: value >> 6 & 0x3F | 0x80)
    if value < 0x800 {
      hash = fnv1a64Step(hash, UInt8(truncatingIfNeeded: value >> 6 | 0xC0))
    } else if value < 0x1_0000 {
      hash = fnv1a64Step(hash, UInt8(truncatingIfNeeded: value >> 12 | 0xE0))
      hash = fnv1a64Step(hash, middle)
    } else {
      hash = fnv1a64Step(hash, UInt8(truncatingIfNeeded: value >> 18 | 0xF0))
      hash = fnv1a64Step(hash, UInt8(truncatingIfNeeded: value >> 12 & 0x3F | 0x80))
      hash = fnv1a64Step(hash, middle)
    }
    return fnv1a64Step(hash, last)
  }
}
