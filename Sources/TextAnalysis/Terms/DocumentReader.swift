import Articles

/// Turns articles into documents, one after the other, with the vocabularies of one worker.
struct DocumentReader {
  /// A title stands for the article in comparisons of titles; so many terms of the lead do where
  /// there is none.
  static let headlineTermCount = 12

  private(set) var lexicon = TermLexicon()
  private(set) var vocabularies: [Vocabulary] = []
  private var vocabularyIndex: [String: Int] = [:]
  private let leadWordCount: Int
  private let table = ScalarTable.shared
  private var title = FieldTerms()
  private var body = FieldTerms()
  private var tally = TermTally()
  private var gramTally = NGramTally()
  private var characters: CharacterGrams
  private var bigramHashes: [UInt64] = []

  init(leadWordCount: Int) {
    self.leadWordCount = leadWordCount
    characters = CharacterGrams(table: table)
  }

  /// The document of `article`, with terms by their numbers in the reader's lexicon and in no order.
  mutating func document(_ article: Article, language: String) -> AnalyzedDocument {
    let titleText = CompositionForm.composed(article.title)
    let bodyText = CompositionForm.composed(article.body)
    let index = vocabulary(language)
    title.read(
      titleText.utf8.span, leadWordCount: leadWordCount, table: table,
      vocabulary: &vocabularies[index], lexicon: &lexicon)
    body.read(
      bodyText.utf8.span, leadWordCount: leadWordCount, table: table,
      vocabulary: &vocabularies[index], lexicon: &lexicon)

    var document = AnalyzedDocument(language: language)
    document.bodyWordCount = body.wordCount
    document.title = tally.count(title.terms)
    if title.terms.isEmpty {
      document.headline = tally.count(
        body.terms.prefix(min(Self.headlineTermCount, body.leadTermCount)))
    }
    document.lead = tally.count(body.terms.prefix(body.leadTermCount))
    document.body = tally.count(body.terms)
    document.bodyNames = tally.count(body.names)
    document.titleNames = tally.count(title.names)
    document.numbers = tally.count(title.numbers + body.numbers)
    document.bigrams = bigrams()
    characters.begin()
    characters.append(titleText.utf8.span)
    characters.append(bodyText.utf8.span.extracting(0..<body.leadEnd))
    document.characters = gramTally.count(characters.hashes)
    return document
  }

  private mutating func vocabulary(_ language: String) -> Int {
    if let index = vocabularyIndex[language] { return index }
    vocabularies.append(Vocabulary(language: language, table: table))
    vocabularyIndex[language] = vocabularies.count - 1
    return vocabularies.count - 1
  }

  private mutating func bigrams() -> [NGramCount] {
    bigramHashes.removeAll(keepingCapacity: true)
    appendBigrams(of: title.terms)
    appendBigrams(of: body.terms)
    return gramTally.count(bigramHashes)
  }

  private mutating func appendBigrams(of terms: [UInt32]) {
    guard var previous = terms.first else { return }
    for term in terms.dropFirst() {
      bigramHashes.append(lexicon.bigramHash(previous, term))
      previous = term
    }
  }
}
