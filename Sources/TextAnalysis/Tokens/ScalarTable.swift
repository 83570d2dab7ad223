/// The classes and lower-case forms of scalars, looked up instead of computed.
///
/// A table covers the scalars below U+3000 (every alphabet in wide use), comparisons cover the large
/// East Asian blocks, and Unicode properties the rest.
struct ScalarTable: Sendable {
  /// The table, built on first use in about a millisecond.
  static let shared = ScalarTable()

  private static let limit = 0x3000

  private let classes: [ScalarClass]
  private let lowerCase: [UInt16]

  private init() {
    var classes: [ScalarClass] = []
    var lowerCase: [UInt16] = []
    classes.reserveCapacity(Self.limit)
    lowerCase.reserveCapacity(Self.limit)
    for value in 0..<UInt16(Self.limit) {
      // Below the surrogates every 16-bit value is a scalar.
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      classes.append(ScalarClass(scalar))
      let lower = ScalarTable.simpleLowerCase(scalar)
      // Two capitals above U+2000 have a lower case that would not fit; none below the limit does not.
      lowerCase.append(UInt16(exactly: lower) ?? value)
    }
    self.classes = classes
    self.lowerCase = lowerCase
  }

  /// The class of the scalar `value`.
  @inline(__always)
  func scalarClass(_ value: UInt32) -> ScalarClass {
    value < UInt32(Self.limit) ? classes[Int(value)] : Self.classOfHighScalar(value)
  }

  /// The lower-case form of the scalar `value`: one scalar, whatever the language.
  @inline(__always)
  func lowercased(_ value: UInt32) -> UInt32 {
    value < UInt32(Self.limit)
      ? UInt32(lowerCase[Int(value)]) : Self.lowerCaseOfHighScalar(value)
  }

  private static func classOfHighScalar(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA:
      return .ideograph
    case 0xAC00...0xD7A3:
      return .letter
    default:
      return Unicode.Scalar(value).map { ScalarClass($0) } ?? .other
    }
  }

  private static func lowerCaseOfHighScalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x3000...0x9FFF, 0xAC00...0xD7A3:
      return value
    default:
      return Unicode.Scalar(value).map { simpleLowerCase($0) } ?? value
    }
  }

  /// The first scalar of the full lower-case mapping: only U+0130 has a longer one, "i" and a dot.
  private static func simpleLowerCase(_ scalar: Unicode.Scalar) -> UInt32 {
    let properties = scalar.properties
    guard properties.changesWhenLowercased else { return scalar.value }
    return properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
  }
}
