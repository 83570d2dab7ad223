import Articles

/// Turns articles into terms, one after the other, with the vocabularies of one worker.
struct TokenReader {
  private(set) var lexicon = TermLexicon()
  private(set) var vocabularies: [Vocabulary] = []
  private var vocabularyIndex: [String: Int] = [:]
  private let worker: Int
  private let table = ScalarTable.shared
  private var fields: FieldReader
  private var tokens = TermTokens()

  init(worker: Int, leadWordCount: Int) {
    self.worker = worker
    fields = FieldReader(leadWordCount: leadWordCount, table: table)
  }

  /// The terms of `articles`, which are in the given languages.
  mutating func read(
    _ articles: ArraySlice<Article>, languages: ArraySlice<String>
  ) -> TokenBlock {
    var block = TokenBlock(worker: worker)
    block.fields.reserveCapacity(articles.count)
    tokens.removeAll()
    for (article, language) in zip(articles, languages) {
      let vocabulary = vocabulary(language)
      let title = read(article.title, vocabulary)
      block.fields.append((title, read(article.body, vocabulary)))
    }
    // A copy of the length that is used.
    block.tokens = Array(tokens.all)
    return block
  }

  private mutating func read(_ text: String, _ vocabulary: Int) -> TokenBlock.Field {
    let text = CompositionForm.composed(text)
    return fields.read(
      text.utf8.span, vocabulary: &vocabularies[vocabulary], lexicon: &lexicon, into: &tokens)
  }

  private mutating func vocabulary(_ language: String) -> Int {
    if let index = vocabularyIndex[language] { return index }
    vocabularies.append(Vocabulary(language: language, table: table))
    vocabularyIndex[language] = vocabularies.count - 1
    return vocabularies.count - 1
  }
}

/// The terms that one worker met.
struct WorkerTerms: Sendable {
  /// How often a term was written in a form.
  struct Surface: Sendable {
    var term: UInt32
    var written: UInt32
    var count: UInt32
  }

  /// The stems, by the number of the term.
  let stems: ByteInterner
  /// The written forms, by their number.
  let writtenForms: ByteInterner
  /// The 64-bit FNV-1a hash of each stem.
  let stemHashes: [UInt64]
  /// Which term was written how, and how often; the same pair may come more than once.
  let surfaces: [Surface]

  /// The terms that `reader` met.
  init(_ reader: TokenReader) {
    stems = reader.lexicon.stems
    stemHashes = reader.lexicon.stemHashes
    writtenForms = reader.lexicon.writtenForms
    surfaces = reader.vocabularies.flatMap(\.surfaces)
  }
}
