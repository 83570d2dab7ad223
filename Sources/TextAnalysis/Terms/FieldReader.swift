/// Reads fields of articles into terms, one after the other.
///
/// Three loops, each over all tokens of a field, so that while one look-up waits for memory the next
/// ones are under way: a vocabulary is larger than the caches.
struct FieldReader {
  private let leadWordCount: Int
  private let table: ScalarTable
  private var scanned: [Token] = []
  private var forms: [UInt32] = []

  init(leadWordCount: Int, table: ScalarTable) {
    self.leadWordCount = leadWordCount
    self.table = table
  }

  /// Appends the terms of `text` to `terms`, and tells where they lie.
  mutating func read(
    _ text: Span<UInt8>, vocabulary: inout Vocabulary, lexicon: inout TermLexicon,
    into terms: inout [TermToken]
  ) -> TokenBlock.Field {
    scanned.removeAll(keepingCapacity: true)
    var scanner = TokenScanner(leadWordCount: leadWordCount, table: table)
    while let token = scanner.next(in: text) { scanned.append(token) }
    vocabulary.number(scanned, of: text, in: &lexicon, into: &forms)

    let start = terms.count
    var field = TokenBlock.Field()
    var previousIsAbbreviation = false
    for index in scanned.indices {
      let token = scanned[index]
      let form = vocabulary.countedForm(forms[index])
      let beginsSentence =
        token.gap == .sentence || (token.gap == .fullStop && !previousIsAbbreviation)
      previousIsAbbreviation = form.traits.contains(.abbreviation)
      guard let term = form.term else { continue }
      terms.append(
        TermToken(
          term: term, isName: form.traits.contains(.capitalized) && !beginsSentence,
          isNumber: form.traits.contains(.number)))
      if token.isInLead { field.leadCount += 1 }
    }
    // In a text of capitals alone they single nothing out.
    if !scanner.hasLowerCase {
      for index in start..<terms.count { terms[index].clearName() }
    }
    field.count = terms.count - start
    field.leadEnd = scanner.leadEnd ?? text.count
    field.wordCount = scanner.wordCount
    return field
  }
}
