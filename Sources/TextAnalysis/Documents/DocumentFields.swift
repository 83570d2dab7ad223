/// An article as terms, field by field, each list by itself: what a document is made from where the
/// lists are at hand.
///
/// Every list is sorted by term (or hash) and names a term once.
package struct DocumentFields: Sendable {
  /// ISO 639-1 code, lower case ("en"), or "und" when the text does not tell.
  package var language: String
  /// The title's terms.
  package var title: [TermCount] = []
  /// What stands for the title in comparisons of titles, where there is none.
  package var headline: [TermCount] = []
  /// Terms of the lead.
  package var lead: [TermCount] = []
  /// Terms of the whole body.
  package var body: [TermCount] = []
  /// Four-grams of characters of the lower-cased title and lead, of a short document.
  package var characters: [NGramCount] = []
  /// The smallest hashes of runs of three terms of the body.
  package var bodySketch: [UInt32] = []
  /// Words of the body, stop words included.
  package var bodyWordCount = 0

  package init(language: String) {
    self.language = language
  }

  /// The lists of terms, in the order of `TermField`.
  var termLists: [[TermCount]] { [title, headline, lead, body] }
}
