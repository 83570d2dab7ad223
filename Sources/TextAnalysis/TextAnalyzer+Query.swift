package import Articles

/// One article as the terms of a corpus that it may not belong to.
package struct AnalyzedQuery: Hashable, Sendable {
  /// The article's document, with the terms that the corpus knows.
  package var document: AnalyzedDocument
  /// How many distinct terms of the article the corpus does not know and the document leaves out.
  package var unknownTermCount: Int

  package init(document: AnalyzedDocument, unknownTermCount: Int) {
    self.document = document
    self.unknownTermCount = unknownTermCount
  }
}

extension TextAnalyzer {
  /// The terms of `article` among those of a corpus.
  ///
  /// `usualLanguage` is what a text too short to tell its language is taken to be in.
  ///
  /// Complexity: linear in the bytes of the article, plus O(log n) for each distinct term in a table
  /// of n.
  package func analyze(
    _ article: Article, against terms: TermTable, usualLanguage: String? = nil
  ) -> AnalyzedQuery {
    var language = LanguageAssignment([article], threads: 1).languages[0]
    if language == LanguageCode.undetermined {
      language = usualLanguage.flatMap(LanguageCode.normalized) ?? language
    }
    let own = analyze([article], languages: [language])
    let ranks = own.terms.stems.map { terms.index(of: $0) }
    var document = own.documents[0]
    document.keepTerms(ranks)
    return AnalyzedQuery(
      document: document, unknownTermCount: ranks.count { $0 == nil })
  }
}

extension TermTable {
  /// The term with the stem `stem`, nil where there is none.
  ///
  /// Complexity: O(log n) comparisons.
  package func index(of stem: String) -> UInt32? {
    var lower = 0
    var upper = stems.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if stems[middle].utf8.lexicographicallyPrecedes(stem.utf8) {
        lower = middle + 1
      } else {
        upper = middle
      }
    }
    return lower < stems.count && stems[lower].utf8.elementsEqual(stem.utf8) ? UInt32(lower) : nil
  }
}

extension AnalyzedDocument {
  /// Renumbers the terms by `ranks`, in the same order, and drops those without a rank.
  fileprivate mutating func keepTerms(_ ranks: [UInt32?]) {
    func keep(_ list: inout [TermCount]) {
      list = list.compactMap { count in
        ranks[Int(count.term)].map { TermCount(term: $0, count: count.count) }
      }
    }
    keep(&title)
    keep(&headline)
    keep(&lead)
    keep(&body)
    keep(&names)
    keep(&bodyNames)
    keep(&numbers)
  }
}
