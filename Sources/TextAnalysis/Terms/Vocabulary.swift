/// What one written form of a language stands for.
struct WordForm: Sendable {
  /// The term's number above a bit that says whether it is a number, or `noTermBits`: forms are many,
  /// and read for every token.
  let bits: UInt32
  /// How often it came.
  var count: UInt32 = 0

  private static let noTermBits: UInt32 = 1 << 31
  /// The bits of no form: what is no term is no number.
  static let unknownBits: UInt32 = .max

  /// The form that `bits` were taken from.
  init(bits: UInt32) {
    self.bits = bits
  }

  /// A form that stands for the term with the given number, which is below 2^30, or for none.
  init(term: UInt32?, isNumber: Bool = false) {
    bits = term.map { $0 << 1 | (isNumber ? 1 : 0) } ?? Self.noTermBits
  }

  /// The term's number in the lexicon; nil where the form is no term: a stop word, a lone letter.
  var term: UInt32? { termCount == 0 ? nil : bits >> 1 }

  /// 1 where the form is a term, else 0: found without a branch, which would be as good as a coin.
  @inline(__always)
  var termCount: Int { Int(~bits >> 31) }
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
      return (WordForm(term: term, isNumber: true), lexicon.written(number))
    }
    let spelling = speller.spelling(of: raw)
    guard spelling.isWord, !stopWords.contains(spelling) else { return (WordForm(term: nil), 0) }
    let term = lexicon.term(stemmer?.stem(spelling.folded) ?? spelling.folded)
    return (WordForm(term: term), lexicon.written(spelling.written))
  }
}
