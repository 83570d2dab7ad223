/// The terms of one field of an article, in the order of the text.
struct FieldTerms {
  /// Every term, numbers among them.
  var terms: [UInt32] = []
  /// The terms that are names.
  var names: [UInt32] = []
  /// The terms that are numbers.
  var numbers: [UInt32] = []
  /// How many of `terms` belong to the lead.
  var leadTermCount = 0
  /// The byte after the lead.
  var leadEnd = 0
  /// Words, stop words included.
  var wordCount = 0

  /// Reads the field anew from `text`.
  mutating func read(
    _ text: Span<UInt8>, leadWordCount: Int, table: ScalarTable, vocabulary: inout Vocabulary,
    lexicon: inout TermLexicon
  ) {
    terms.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    leadTermCount = 0
    var scanner = TokenScanner(leadWordCount: leadWordCount, table: table)
    var previousTraits: WordForm.Traits = []
    while let token = scanner.next(in: text) {
      let number = vocabulary.form(text.extracting(token.start..<token.end), in: &lexicon)
      let form = vocabulary.forms[number]
      let beginsSentence =
        token.gap == .sentence
        || (token.gap == .fullStop && !previousTraits.contains(.abbreviation))
      previousTraits = form.traits
      guard let term = form.term else { continue }
      terms.append(term)
      if token.isInLead { leadTermCount += 1 }
      if form.traits.contains(.number) { numbers.append(term) }
      if form.traits.contains(.capitalized), !beginsSentence { names.append(term) }
    }
    // In a text of capitals alone they single nothing out.
    if !scanner.hasLowerCase { names.removeAll(keepingCapacity: true) }
    leadEnd = scanner.leadEnd ?? text.count
    wordCount = scanner.wordCount
  }
}
