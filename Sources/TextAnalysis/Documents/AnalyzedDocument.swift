/// An article as terms, field by field.
///
/// Every list is sorted by term (or hash) and names a term once. A document is a place in a block of
/// documents that share their memory, 16 bytes to copy. Its lists are packed: a property unpacks a
/// list into an array of its own, `read` into one that is used again.
package struct AnalyzedDocument: Equatable, Sendable {
  private let block: DocumentBlock
  private let index: UInt32

  init(block: DocumentBlock, index: Int) {
    self.block = block
    self.index = UInt32(index)
  }

  /// The document with the given fields.
  package init(_ fields: DocumentFields) {
    var builder = DocumentBlock.Builder()
    builder.append(fields)
    self.init(block: builder.finish(), index: 0)
  }

  /// ISO 639-1 code, lower case ("en"), or "und" when the text does not tell.
  package var language: String { block.languages[Int(index)] }
  /// Words of the body, stop words included.
  package var bodyWordCount: Int { block.wordCounts[Int(index)] }
  /// Whether there is little more than a headline: a body of fewer than 30 words.
  package var isShort: Bool { Self.isShort(bodyWordCount: bodyWordCount) }

  /// Whether a document whose body has so many words is short.
  static func isShort(bodyWordCount: Int) -> Bool { bodyWordCount < 30 }

  /// The title's terms.
  package var title: [TermCount] { terms(.title) }
  /// What stands for the title in comparisons of titles: the title's terms, or the first 12 terms of
  /// the lead where there is no title.
  package var headline: [TermCount] { terms(.headline) }
  /// Terms of the lead: the first 90 words of the body.
  package var lead: [TermCount] { terms(.lead) }
  /// Terms of the whole body.
  package var body: [TermCount] { terms(.body) }
  /// Four-grams of characters of the lower-cased title and lead, of a short document only.
  package var characters: [NGramCount] {
    var list = NGramList()
    readCharacters(into: &list)
    return (0..<list.count).map { NGramCount(hash: list.hashes[$0], count: list.counts[$0]) }
  }

  /// The smallest hashes of runs of three terms of the body (`BodySketch`), rising, each once; none
  /// of a short document.
  package var bodySketch: ArraySlice<UInt32> { block.bodySketch(of: Int(index)) }

  /// How many distinct four-grams of characters it has.
  package var characterCount: Int { block.hashRange(of: Int(index)).count }

  /// Unpacks the terms of `field` into `list`.
  ///
  /// Complexity: linear in the document's terms.
  package func read(_ field: TermField, into list: inout TermList) {
    block.read(field, of: Int(index), into: &list)
  }

  /// Unpacks the four-grams of characters into `list`.
  ///
  /// Complexity: linear in their number.
  package func readCharacters(into list: inout NGramList) {
    block.readCharacters(of: Int(index), into: &list)
  }

  /// Calls `body` with the hashes of the four-grams of characters, rising.
  package func withCharacterHashes(_ body: (Span<UInt32>) -> Void) {
    let hashes = block.hashes
    body(hashes.span.extracting(block.hashRange(of: Int(index))))
  }

  private func terms(_ field: TermField) -> [TermCount] {
    var list = TermList()
    read(field, into: &list)
    return (0..<list.count).map { TermCount(term: list.terms[$0], count: list.counts[$0]) }
  }

  package static func == (left: AnalyzedDocument, right: AnalyzedDocument) -> Bool {
    left.block.isEqual(Int(left.index), right.block, Int(right.index))
  }
}
