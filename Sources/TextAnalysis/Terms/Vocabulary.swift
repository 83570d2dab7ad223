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

  /// The term's number in the lexicon; nil where the form is no term: a stop word, a lone letter.
  var term: UInt32?
  /// The number of the form as a reader would quote it, among the lexicon's written forms.
  var written: UInt32
  /// How often it came.
  var count: UInt32
  var traits: Traits
}

/// The forms of one language met so far.
///
/// Each is folded, looked up among the stop words and stemmed
/// once, when it is first met; from then on a token costs one look-up of its bytes.
struct Vocabulary {
  private(set) var forms: [WordForm] = []
  private var interner = ByteInterner()
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

  /// The number of the form of token `raw`, counted once more.
  @inline(__always)
  mutating func form(_ raw: Span<UInt8>, in lexicon: inout TermLexicon) -> Int {
    let number = interner.intern(raw)
    if number == forms.count { addForm(raw, in: &lexicon) }
    forms[number].count += 1
    return number
  }

  private mutating func addForm(_ raw: Span<UInt8>, in lexicon: inout TermLexicon) {
    if table.scalarClass(raw.scalar(at: 0).value) == .digit {
      let number = NumberSpelling.normalized(raw, decimalComma: usesDecimalComma)
      let term = lexicon.term(number)
      forms.append(
        WordForm(term: term, written: lexicon.written(number), count: 0, traits: .number))
      return
    }
    let spelling = speller.spelling(of: raw)
    var traits: WordForm.Traits = []
    if spelling.isCapitalized {
      traits.insert(.capitalized)
      if !spelling.isWord || Self.formsOfAddress.contains(spelling.folded) {
        traits.insert(.abbreviation)
      }
    }
    var form = WordForm(term: nil, written: 0, count: 0, traits: traits)
    if spelling.isWord, !stopWords.contains(spelling) {
      let stem = stemmer?.stem(spelling.folded) ?? spelling.folded
      form.term = lexicon.term(stem)
      form.written = lexicon.written(spelling.written)
    }
    forms.append(form)
  }
}
