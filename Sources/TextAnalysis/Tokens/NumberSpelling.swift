/// The one way in which a number is spelt as a term: ASCII digits, no thousands separators, a full
/// stop before decimals.
///
/// "4,400,000" and "4400000" are one term, and so are "1.000" and "1000" in a language that writes
/// decimals after a comma. Times, dates and what else does not look like a number stay as written.
enum NumberSpelling {
  /// Whether `value` may stand between two digits of a number: `. , :` and their Arabic likes.
  static func isSeparator(_ value: UInt32) -> Bool {
    value == 0x2C || value == 0x2E || value == 0x3A || value == 0x066B || value == 0x066C
  }

  /// The spelling of the number `raw`, valid UTF-8 of digits and separators.
  static func normalized(_ raw: Span<UInt8>, decimalComma: Bool) -> [UInt8] {
    let digits = asciiDigits(raw)
    let comma: UInt8 = 0x2C
    let fullStop: UInt8 = 0x2E
    if decimalComma {
      return grouped(digits, by: fullStop, decimal: comma)
        ?? grouped(digits, by: comma, decimal: fullStop)
        ?? decimal(digits, after: comma)
        ?? digits
    }
    return grouped(digits, by: comma, decimal: fullStop)
      // "4.400.000" has one meaning in every language, "1.000" has not.
      ?? (digits.count(where: { $0 == fullStop }) > 1
        ? grouped(digits, by: fullStop, decimal: comma) : nil)
      ?? digits
  }

  private static func asciiDigits(_ raw: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < raw.count {
      let scalar = raw.scalar(at: index)
      index += scalar.length
      switch scalar.value {
      case ..<0x80: result.append(UInt8(scalar.value))
      case 0x066B: result.append(0x2E)
      case 0x066C: result.append(0x2C)
      default:
        guard let value = Unicode.Scalar(scalar.value)?.properties.numericValue,
          let digit = UInt8(exactly: value), digit < 10
        else { continue }
        result.append(0x30 + digit)
      }
    }
    return result
  }

  /// `digits` without its groups of three, where it has any: 1 to 3 digits that do not begin with 0,
  /// groups of three, and perhaps decimals.
  private static func grouped(
    _ digits: [UInt8], by separator: UInt8, decimal: UInt8
  ) -> [UInt8]? {
    let halves = digits.split(separator: decimal, omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return nil }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, 1...3 ~= first.count, first.first != 0x30,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    var result = Array(groups.joined())
    if halves.count == 2 {
      guard halves[1].allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      result.append(0x2E)
      result += halves[1]
    }
    return result
  }

  /// "4,4" as "4.4"; nil for anything else.
  private static func decimal(_ digits: [UInt8], after separator: UInt8) -> [UInt8]? {
    guard digits.count(where: { !(0x30...0x39 ~= $0) }) == 1,
      let index = digits.firstIndex(of: separator)
    else { return nil }
    var result = digits
    result[index] = 0x2E
    return result
  }
}
