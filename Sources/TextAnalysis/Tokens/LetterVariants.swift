/// Letters that a language writes in several ways, as the one way in which words are compared.
///
/// Source for Arabic, Persian and Urdu: The Unicode Standard, section 9.2, on letters of one word that
/// keyboards for Arabic give otherwise than those for Persian. Points, vowel signs and stress marks are
/// written in textbooks and poems, hardly ever in news, and then not in every report.
struct LetterVariants: Sendable {
  private let replacements: [UInt32: [UInt32]]

  /// The variants of the language with the given ISO 639-1 code.
  init(language: String) {
    var replacements = Self.letters[language] ?? [:]
    for scalar in Self.omitted(in: language) { replacements[scalar] = [] }
    self.replacements = replacements
  }

  /// What stands for the scalar `value`; nil where it stands for itself.
  subscript(value: UInt32) -> [UInt32]? { replacements[value] }

  /// Keys are small letters, but for the Turkish I, whose small letter is another one.
  ///
  /// The stemmer for Romanian knows the letters with a cedilla only.
  private static let letters: [String: [UInt32: [UInt32]]] = [
    "ru": [0x0451: [0x0435]],
    "el": [0x03C2: [0x03C3]],
    "ro": [0x0219: [0x015F], 0x021B: [0x0163]],
    "tr": [0x49: [0x0131]],
    "az": [0x49: [0x0131]],
    // œ and æ.
    "fr": [0x0153: [0x6F, 0x65], 0x00E6: [0x61, 0x65]],
    // Alef maksura, Persian yeh and kaf.
    "ar": [0x0649: [0x064A], 0x06CC: [0x064A], 0x06A9: [0x0643]],
    // Arabic yeh, alef maksura and kaf, alef with hamza, heh with yeh above.
    "fa": [
      0x064A: [0x06CC], 0x0649: [0x06CC], 0x0643: [0x06A9], 0x0623: [0x0627],
      0x0625: [0x0627], 0x06C0: [0x0647],
    ],
    // Arabic yeh, alef maksura, kaf and heh.
    "ur": [0x064A: [0x06CC], 0x0649: [0x06CC], 0x0643: [0x06A9], 0x0647: [0x06C1]],
  ]

  /// Marks that may be left out without another word coming of it.
  private static func omitted(in language: String) -> [UInt32] {
    switch language {
    // The stroke that lengthens a line, vowel signs, superscript alef.
    case "ar", "fa", "ur", "ps", "ckb", "ug": [0x0640, 0x0670] + Array(0x064B...0x065F)
    // Points and accents, but for the hyphen.
    case "he", "yi": Array(0x0591...0x05BD) + [0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7]
    // Stress.
    case "ru", "uk", "be", "bg": [0x0301]
    default: []
    }
  }
}
