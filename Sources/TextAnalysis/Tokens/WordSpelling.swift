/// A word of a text in the two spellings that matter.
struct WordSpelling: Equatable {
  /// As written, without possessive 's, elided article, or invisible characters.
  var written: [UInt8]
  /// The same in lower case, as the stemmer expects it.
  var folded: [UInt8]
  /// Whether the written form counts as a word: letters of most scripts do not on their own.
  var isWord: Bool
}

/// Spells the words of one language.
struct WordSpeller: Sendable {
  private let table: ScalarTable
  private let elisions: Set<[UInt8]>
  private let variants: LetterVariants

  /// A speller for the language with the given ISO 639-1 code.
  init(language: String, table: ScalarTable) {
    self.table = table
    elisions = Set((Self.elisionsByLanguage[language] ?? []).map { Array($0.utf8) })
    variants = LetterVariants(language: language)
  }

  /// Prefixes that end in an apostrophe and carry no meaning of their own.
  private static let elisionsByLanguage: [String: [String]] = [
    "fr": [
      "l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ],
    "it": [
      "l", "d", "un", "dell", "nell", "sull", "all", "dall", "coll", "quell", "quest", "c", "m",
      "s", "t", "v", "anch", "com", "dov",
    ],
    "ca": ["l", "d", "n", "s", "m", "t"],
  ]

  /// The spelling of the token `raw`, valid UTF-8.
  func spelling(of raw: Span<UInt8>) -> WordSpelling {
    var written = plain(raw)
    stripPossessive(&written)
    stripElision(&written)
    let folded = folded(written)
    let first = written.span.isEmpty ? nil : written.span.scalar(at: 0)
    return WordSpelling(
      written: written, folded: folded,
      isWord: !folded.isEmpty
        && first.map { $0.length < written.count || standsAlone($0.value) } ?? false)
  }

  /// `word` in lower case.
  func folded(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    let span = word.span
    var index = 0
    while index < span.count {
      let scalar = span.scalar(at: index)
      index += scalar.length
      // A language's own rule may speak of the capital (Turkish I) or of the small letter.
      let lower = table.lowercased(scalar.value)
      if let variant = variants[scalar.value] ?? variants[lower] {
        for value in variant { result.appendScalar(value) }
      } else {
        result.appendScalar(lower)
      }
    }
    return result
  }

  /// The bytes of `raw` with one kind of apostrophe and nothing invisible, compatibility forms
  /// ("ﬁ", full-width letters) as what they stand for.
  func plain(_ raw: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var isHigh = false
    var index = 0
    while index < raw.count {
      let scalar = raw.scalar(at: index)
      index += scalar.length
      switch table.scalarClass(scalar.value) {
      case .ignorable:
        continue
      // The full stops of "U.S.".
      case .other where scalar.value == 0x2E:
        continue
      // Catalan's middle dot and the Hebrew marks are letters to the stemmer and the reader.
      case .apostrophe where scalar.value != 0xB7 && !(0x05F3...0x05F4 ~= scalar.value):
        result.append(0x27)
      default:
        isHigh = isHigh || scalar.value >= 0x0300
        result.appendScalar(scalar.value)
      }
    }
    return isHigh ? CompositionForm.compatible(result) : result
  }

  private func stripPossessive(_ word: inout [UInt8]) {
    while word.last == 0x27 { word.removeLast() }
    let count = word.count
    if count > 2, word[count - 2] == 0x27, word[count - 1] | 0x20 == 0x73 {
      word.removeLast(2)
    }
  }

  private func stripElision(_ word: inout [UInt8]) {
    guard !elisions.isEmpty, let apostrophe = word.firstIndex(of: 0x27),
      apostrophe + 1 < word.count, elisions.contains(folded(Array(word[..<apostrophe])))
    else { return }
    word.removeSubrange(...apostrophe)
  }

  /// Whether one letter is a word: a Hangul syllable is, and a character of a script without spaces.
  private func standsAlone(_ value: UInt32) -> Bool {
    0xAC00...0xD7A3 ~= value || table.scalarClass(value) == .ideograph
  }
}
