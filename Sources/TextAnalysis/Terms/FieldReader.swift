/// Reads fields of articles into terms, one after the other.
///
/// Some hundred tokens at a time, in three loops over all of them, so that while one look-up waits
/// for memory the next ones are under way: a vocabulary is larger than the caches.
struct FieldReader {
  private static let batchSize = 512

  private let leadWordCount: Int
  private let table: ScalarTable
  private var batch: [Token]
  private var forms = [UInt32](repeating: 0, count: batchSize)

  init(leadWordCount: Int, table: ScalarTable) {
    self.leadWordCount = leadWordCount
    self.table = table
    let token = Token(start: 0, end: 0, gap: .none, isInLead: false)
    batch = Array(repeating: token, count: Self.batchSize)
  }

  /// Appends the terms of `text` to `terms`, and tells where they lie.
  mutating func read(
    _ text: Span<UInt8>, vocabulary: inout Vocabulary, lexicon: inout TermLexicon,
    into terms: inout [TermToken]
  ) -> TokenBlock.Field {
    let start = terms.count
    var field = TokenBlock.Field()
    var scanner = TokenScanner(leadWordCount: leadWordCount, table: table)
    var previousIsAbbreviation = false
    var count = Self.batchSize
    while count == Self.batchSize {
      count = Self.scan(text, &scanner, into: &batch)
      vocabulary.lookUp(batch, count, of: text, in: &lexicon, into: &forms)
      for index in 0..<count {
        let token = batch[index]
        let form = WordForm(bits: forms[index])
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

  /// Fills `batch` with the next tokens of `text`, and tells how many there are: fewer than it holds
  /// only at the end of the text.
  private static func scan(
    _ text: Span<UInt8>, _ scanner: inout TokenScanner, into batch: inout [Token]
  ) -> Int {
    var batch = batch.mutableSpan
    var count = 0
    while count < batch.count, let token = scanner.next(in: text) {
      batch[count] = token
      count += 1
    }
    return count
  }
}
