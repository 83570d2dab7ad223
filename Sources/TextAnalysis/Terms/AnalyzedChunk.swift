import Articles

/// What one worker made of its share of the articles.
struct AnalyzedChunk: Sendable {
  /// The documents, with terms by their numbers in `terms`.
  var documents: [AnalyzedDocument]
  var terms: ChunkTerms

  /// Reads `articles`, which are in the given languages.
  init(_ articles: ArraySlice<Article>, languages: ArraySlice<String>, leadWordCount: Int) {
    var reader = DocumentReader(leadWordCount: leadWordCount)
    documents = []
    documents.reserveCapacity(articles.count)
    for (article, language) in zip(articles, languages) {
      documents.append(reader.document(article, language: language))
    }
    terms = ChunkTerms(reader)
  }
}

/// The terms that one worker met.
struct ChunkTerms: Sendable {
  /// How often a term was written in a form.
  struct Surface: Sendable {
    var term: UInt32
    var written: UInt32
    var count: UInt32
  }

  /// The stems, by the number of the term.
  var stems: ByteInterner
  /// The written forms, by their number.
  var writtenForms: ByteInterner
  /// Which term was written how, and how often; the same pair may come more than once.
  var surfaces: [Surface] = []

  /// The terms that `reader` met.
  init(_ reader: DocumentReader) {
    stems = reader.lexicon.stems
    writtenForms = reader.lexicon.writtenForms
    for vocabulary in reader.vocabularies {
      for form in vocabulary.forms {
        guard let term = form.term else { continue }
        surfaces.append(Surface(term: term, written: form.written, count: form.count))
      }
    }
  }
}
