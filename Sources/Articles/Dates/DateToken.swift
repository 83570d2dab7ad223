/// A number, a word or a sign of a line in which a date is looked for.
struct DateToken {
  enum Kind: Equatable {
    /// Decimal digits; a number of more than 18 digits has the value -1.
    case number(value: Int, digits: Int)
    /// Letters, lowercased, without combining accents.
    case word(String)
    /// Any other scalar that is not white space.
    case sign(Unicode.Scalar)
  }

  /// What it is.
  var kind: Kind
  /// Whether white space stands before it.
  var followsSpace: Bool
  /// Whether a word is written in capitals throughout, as time zones are.
  var isCapitals = false

  /// The tokens of a line's first `limit` scalars.
  ///
  /// Complexity: linear in the scalars looked at.
  static func tokens(of line: some StringProtocol, limit: Int) -> [DateToken] {
    var builder = DateTokenBuilder()
    for scalar in line.unicodeScalars.prefix(limit) {
      builder.append(scalar)
    }
    return builder.finish()
  }
}

/// Joins scalars to tokens.
private struct DateTokenBuilder {
  private var tokens: [DateToken] = []
  private var pending: DateToken?
  private var followsSpace = false

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: appendDigit(Int(scalar.value) - 0x30)
    // Arabic, Persian, Devanagari and full-width digits.
    case 0x660...0x669: appendDigit(Int(scalar.value) - 0x660)
    case 0x6f0...0x6f9: appendDigit(Int(scalar.value) - 0x6f0)
    case 0x966...0x96f: appendDigit(Int(scalar.value) - 0x966)
    case 0xff10...0xff19: appendDigit(Int(scalar.value) - 0xff10)
    case 0x300...0x36f, 0x200b...0x200f, 0xfeff: break
    default:
      if scalar.properties.isWhitespace {
        close()
        followsSpace = true
      } else if scalar.properties.isAlphabetic {
        appendLetter(scalar)
      } else {
        close()
        // U+2212 is how typographers write the minus of an offset.
        push(.sign(scalar == "\u{2212}" ? "-" : scalar))
        close()
      }
    }
  }

  mutating func finish() -> [DateToken] {
    close()
    return tokens
  }

  private mutating func appendDigit(_ digit: Int) {
    guard case .number(let value, let digits) = pending?.kind else {
      close()
      return push(.number(value: digit, digits: 1))
    }
    pending?.kind = .number(
      value: digits < 18 ? value * 10 + digit : -1, digits: digits + 1)
  }

  private mutating func appendLetter(_ scalar: Unicode.Scalar) {
    let lowercase = scalar.properties.lowercaseMapping
    let isCapital = scalar.properties.isUppercase
    guard case .word(let letters) = pending?.kind else {
      close()
      push(.word(lowercase))
      pending?.isCapitals = isCapital
      return
    }
    pending?.kind = .word(letters + lowercase)
    if !isCapital { pending?.isCapitals = false }
  }

  private mutating func push(_ kind: DateToken.Kind) {
    pending = DateToken(kind: kind, followsSpace: followsSpace)
    followsSpace = false
  }

  private mutating func close() {
    if let token = pending { tokens.append(token) }
    pending = nil
  }
}
