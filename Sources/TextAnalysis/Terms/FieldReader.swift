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
    let token = Token(start: 0, end: 0, isInLead: false)
    batch = Array(repeating: token, count: Self.batchSize)
  }

  /// Appends the terms of `text` to `terms`, and tells where they lie.
  mutating func read(
    _ text: Span<UInt8>, vocabulary: inout Vocabulary, lexicon: inout TermLexicon,
    into terms: inout TermTokens
  ) -> TokenBlock.Field {
    let start = terms.count
    var field = TokenBlock.Field()
    var scanner = TokenScanner(leadWordCount: leadWordCount, table: table)
    var count = Self.batchSize
    while count == Self.batchSize {
      count = scanner.scan(text, into: &batch)
      vocabulary.lookUp(batch, count, of: text, in: &lexicon, into: &forms)
      field.leadCount += terms.append(batch.span.extracting(0..<count), forms.span)
    }
    field.count = terms.count - start
    field.leadEnd = scanner.leadEnd ?? text.count
    field.wordCount = scanner.wordCount
    return field
  }
}
