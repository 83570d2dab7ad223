/// What one written form of a language stands for.
struct WordForm: Sendable {
  /// What a reader has to know of a form besides its term.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// Begins with a capital.
    static let capitalized = Traits(rawValue: 1)
    static let number = Traits(rawValue: 2)
    /// A full stop after it ends no sentence: an initial or a form of address.
    static let abbreviation = Traits(rawValue: 4)
  }

  /// The term's number above three bits of traits: forms are many, and read for every token.
  let bits: UInt32
  /// How often it came.
  var count: UInt32 = 0

  private static let noTerm: UInt32 = 1 << 29 - 1
  /// The bits of no form: a stop word is not capitalized, a number, and an abbreviation at a time.
  static let unknownBits: UInt32 = .max

  /// The form that `bits` were taken from.
  init(bits: UInt32) {
    self.bits = bits
  }

  init(term: UInt32?, traits: Traits) {
    bits = (term ?? Self.noTerm) << 3 | UInt32(traits.rawValue)
  }

  /// The term's number in the lexicon; nil where the form is no term: a stop word, a lone letter.
  var term: UInt32? {
    let term = bits >> 3
    return term == Self.noTerm ? nil : term
  }

  var traits: Traits { Traits(rawValue: UInt8(truncatingIfNeeded: bits & 7)) }
}

/// The forms of one language met so far.
///
/// Each is folded, looked up among the stop words and stemmed
/// once, when it is first met; from then on a token costs one look-up of its bytes.
struct Vocabulary {
  private var shortWords = ShortWordTable()
  /// The words too long for that table, and what they stand for.
  private var interner = ByteInterner()
  private var longForms: [(form: WordForm, written: UInt32)] = []
  /// The short words of a batch of tokens; only the first ones count.
  private var keys: [ShortWordTable.Key] = []
  private let table: ScalarTable
  private let speller: WordSpeller
  private let stopWords: StopWords
  private let stemmer: Stemmer?
  private let usesDecimalComma: Bool

  /// An empty vocabulary of the language with the given ISO 639-1 code.
  init(language: String, table: ScalarTable) {
    self.table = table
    speller = WordSpeller(language: language, table: table)
    stopWords = StopWords(language: language, speller: speller)
    stemmer = Stemmer(language: language)
    usesDecimalComma = Self.languagesWithDecimalComma.contains(language)
  }

  private static let languagesWithDecimalComma: Set<String> = [
    "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr",
    "hu", "hy", "id", "is", "it", "ka", "kk", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru",
    "sk", "sl", "sq", "sr", "sv", "tr", "uk", "vi",
  ]

  /// Forms of address that are written with a full stop.
  private static let formsOfAddress: Set<[UInt8]> = Set(
    [
      "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt",
      "cmdr",
      "maj", "rev", "hon", "st",
      "sr", "sra", "srta", "dra", "hr", "fr", "mme", "mlle", "sig",
    ].map { Array($0.utf8) })

  /// How often each term was written how.
  var surfaces: [WorkerTerms.Surface] {
    var surfaces: [WorkerTerms.Surface] = []
    func add(_ form: WordForm, _ written: UInt32) {
      guard let term = form.term else { return }
      surfaces.append(WorkerTerms.Surface(term: term, written: written, count: form.count))
    }
    shortWords.forEach(add)
    for (form, written) in longForms { add(form, written) }
    return surfaces
  }

  /// Writes the bits of the form of each of the first `count` of `tokens` of `text` to the beginning
  /// of `found`, and counts the forms once more.
  mutating func lookUp(
    _ tokens: [Token], _ count: Int, of text: Span<UInt8>, in lexicon: inout TermLexicon,
    into found: inout [UInt32]
  ) {
    if keys.count < count { keys = Array(repeating: .none, count: count) }
    Self.readKeys(tokens.span, count, of: text, into: &keys)
    shortWords.lookUp(keys, count, unknown: WordForm.unknownBits, into: &found)
    for index in 0..<count where found[index] == WordForm.unknownBits {
      let range = tokens[index].start..<tokens[index].end
      found[index] =
        keys[index] == .long
        ? longWord(text, range, in: &lexicon)
        : shortWord(keys[index], text, range, in: &lexicon)
    }
  }

  /// Reads the words of `tokens`, where they are short; the others have no key.
  private static func readKeys(
    _ tokens: Span<Token>, _ count: Int, of text: Span<UInt8>,
    into keys: inout [ShortWordTable.Key]
  ) {
    var keys = keys.mutableSpan
    for index in 0..<count {
      let range = tokens[index].start..<tokens[index].end
      keys[index] =
        range.count <= ShortWordTable.longestWord ? ShortWordTable.Key(text, range) : .long
    }
  }

  private mutating func shortWord(
    _ key: ShortWordTable.Key, _ text: Span<UInt8>, _ range: Range<Int>,
    in lexicon: inout TermLexicon
  ) -> UInt32 {
    if let bits = shortWords.lookUp(key) { return bits }
    var (form, written) = form(text.extracting(range), in: &lexicon)
    form.count = 1
    shortWords.insert(key, form, written: written)
    return form.bits
  }

  private mutating func longWord(
    _ text: Span<UInt8>, _ range: Range<Int>, in lexicon: inout TermLexicon
  ) -> UInt32 {
    let number = interner.intern(text, range)
    if number == longForms.count {
      longForms.append(form(text.extracting(range), in: &lexicon))
    }
    longForms[number].form.count &+= 1
    return longForms[number].form.bits
  }

  /// What the word `raw` stands for, and the number of how it is written.
  private func form(
    _ raw: Span<UInt8>, in lexicon: inout TermLexicon
  ) -> (form: WordForm, written: UInt32) {
    if table.scalarClass(raw.scalar(at: 0).value) == .digit {
      let number = NumberSpelling.normalized(raw, decimalComma: usesDecimalComma)
      let term = lexicon.term(number)
      return (WordForm(term: term, traits: .number), lexicon.written(number))
    }
    let spelling = speller.spelling(of: raw)
    var traits: WordForm.Traits = []
    if spelling.isCapitalized {
      traits.insert(.capitalized)
      if !spelling.isWord || Self.formsOfAddress.contains(spelling.folded) {
        traits.insert(.abbreviation)
      }
    }
    var term: UInt32?
    if spelling.isWord, !stopWords.contains(spelling) {
      term = lexicon.term(stemmer?.stem(spelling.folded) ?? spelling.folded)
    }
    return (
      WordForm(term: term, traits: traits), term == nil ? 0 : lexicon.written(spelling.written)
    )
  }
}
