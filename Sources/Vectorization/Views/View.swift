/// One way of looking at an article: which of its terms count, and how.
///
/// Several views tell a story from its neighbours better than any single vector: two reports of one
/// event agree in most of them, two reports of the same kind of event only in some.
package enum View: Int, CaseIterable, Sendable {
  /// Title twice and body. The rows that `newsfold vectors` writes.
  case full
  /// Title twice and the lead.
  case lead
  /// The title, or the beginning of the lead where there is none.
  case title
  /// Four-grams of the characters of title and lead, in short documents: meets other forms of a
  /// word, and compounds. Other documents have empty rows.
  case characters
}
