/// What a Unicode scalar means to the tokenizer.
enum ScalarClass: UInt8, Sendable {
  /// Separates tokens and says nothing else.
  case other
  /// White space.
  case space
  /// Stands inside words ("don't", "l'homme", "צה״ל", "col·legi").
  case apostrophe
  /// A letter of a script that parts words by spaces.
  case letter
  /// A mark that belongs to the letter before it.
  case mark
  /// A decimal digit of any script.
  case digit
  /// A character of a script written without spaces between words.
  case ideograph
  /// Invisible: soft hyphens, zero-width and directional characters.
  case ignorable
}

extension ScalarClass {
  /// The class of `scalar`, from its Unicode properties.
  init(_ scalar: Unicode.Scalar) {
    if let special = ScalarClass.special(scalar.value) {
      self = special
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter:
      self = ScalarClass.isSpaceless(scalar.value) ? .ideograph : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark:
      self = .mark
    case .decimalNumber:
      self = .digit
    case .format:
      self = .ignorable
    default:
      self = properties.isWhitespace ? .space : .other
    }
  }

  /// The class of the scalars whose category does not tell their part.
  private static func special(_ value: UInt32) -> ScalarClass? {
    switch value {
    // ' ` ´ · ‘ ’ ʻ ʼ ′ ＇, geresh and gershayim.
    case 0x27, 0x60, 0xB4, 0xB7, 0x2018, 0x2019, 0x02BB, 0x02BC, 0x2032, 0xFF07, 0x05F3, 0x05F4:
      .apostrophe
    // Variation selectors and the grapheme joiner, which are marks by category.
    case 0x034F, 0xFE00...0xFE0F:
      .ignorable
    // Ideographic iteration mark and zero; a letter-number and a letter by category.
    case 0x3005, 0x3007:
      .ideograph
    default:
      nil
    }
  }

  /// Whether `value` belongs to a script without spaces between words: Han, kana, bopomofo, Thai,
  /// Lao, Khmer, Myanmar.
  private static func isSpaceless(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3040...0x312F,
      0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA9E0...0xA9FF,
      0xAA60...0xAA7F, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x323AF:
      true
    default:
      false
    }
  }
}
