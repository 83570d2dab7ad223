package import Articles
package import TextAnalysis

/// Labelled articles, compared with each other once: weights can be learned from them again and again,
/// and tried on them.
package struct TrainingCorpus: Sendable {
  /// What it is called.
  package let name: String
  /// Corpora of one family share their weight.
  package let family: String
  /// How much it counts beside the other corpora of its family.
  let share: Double
  /// A part for each language, in the order of their codes.
  let parts: [Part]

  /// The articles of one language.
  struct Part: Sendable {
    let copies: CollapsedArticles
    let table: PairTable
    /// The label of each text: a number, or -1 where it is not known.
    let labels: [Int32]
  }

  /// How many pairs are known.
  var pairCount: Int { parts.reduce(0) { $0 + $1.table.candidates.columns.count } }
}

extension StoryClustering {
  /// Compares labelled articles, given with an analysis in the same order and with the story of each,
  /// nil where it is not known.
  ///
  /// Complexity: that of `groups(of:_:_:)` but for the linkage.
  package func trainingCorpus(
    named name: String, of family: String, _ articles: [Article], _ corpus: AnalyzedCorpus,
    _ reprints: Reprints, labels: [String?], share: Double
  ) -> TrainingCorpus {
    var numbers: [String: Int32] = [:]
    let labels = labels.map { label -> Int32 in
      guard let label else { return -1 }
      let number = numbers[label, default: Int32(numbers.count)]
      numbers[label] = number
      return number
    }
    let byLanguage = Dictionary(grouping: articles.indices) { corpus.documents[$0].language }
    return TrainingCorpus(
      name: name, family: family, share: share,
      parts: byLanguage.keys.sorted().map { language in
        let (copies, collector) = collector(
          among: byLanguage[language] ?? [], articles, corpus, reprints)
        return TrainingCorpus.Part(
          copies: copies, table: PairTable(collector),
          labels: copies.originals.map { labels[$0] })
      })
  }
}
