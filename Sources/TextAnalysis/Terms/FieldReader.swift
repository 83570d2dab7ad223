extension TokenBlock.Field {
  /// Reads the terms of `text` and appends them to `tokens`.
  init(
    reading text: Span<UInt8>, leadWordCount: Int, table: ScalarTable,
    vocabulary: inout Vocabulary, lexicon: inout TermLexicon, into tokens: inout [TermToken]
  ) {
    let start = tokens.count
    var scanner = TokenScanner(leadWordCount: leadWordCount, table: table)
    var previousIsAbbreviation = false
    while let token = scanner.next(in: text) {
      let form = vocabulary.form(text, token.start..<token.end, in: &lexicon)
      let beginsSentence =
        token.gap == .sentence || (token.gap == .fullStop && !previousIsAbbreviation)
      previousIsAbbreviation = form.traits.contains(.abbreviation)
      guard let term = form.term else { continue }
      tokens.append(
        TermToken(
          term: term, isName: form.traits.contains(.capitalized) && !beginsSentence,
          isNumber: form.traits.contains(.number)))
      if token.isInLead { leadCount += 1 }
    }
    // In a text of capitals alone they single nothing out.
    if !scanner.hasLowerCase {
      for index in start..<tokens.count { tokens[index].clearName() }
    }
    count = tokens.count - start
    leadEnd = scanner.leadEnd ?? text.count
    wordCount = scanner.wordCount
  }
}
