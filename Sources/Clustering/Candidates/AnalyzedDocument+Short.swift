import TextAnalysis

extension AnalyzedDocument {
  /// Whether there is little more than a headline: a body of fewer than 30 words.
  var isShort: Bool { bodyWordCount < 30 }
}
