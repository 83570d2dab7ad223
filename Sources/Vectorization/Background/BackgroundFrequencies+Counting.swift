package import TextAnalysis

extension BackgroundFrequencies {
  /// The frequencies of the terms that at least `minimum` documents of `corpus` in the given language
  /// have in title or body.
  package init(of corpus: AnalyzedCorpus, language: String, minimum: UInt32, threads: Int) {
    let documents = corpus.documents.filter { $0.language == language }
    let vectorizer = ViewVectorizer(
      documents: documents, termCount: corpus.terms.count, threads: threads)
    let counts = vectorizer.termFrequencies(of: .full).frequencies
    self.init(
      documentCount: documents.count,
      counts: zip(corpus.terms.stems, counts).filter { $0.1 >= max(1, minimum) }
        .map { (stem: $0.0, count: $0.1) })
  }
}
