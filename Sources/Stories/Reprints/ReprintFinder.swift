package import TextAnalysis

/// Finds the reports of a story that repeat another one almost word for word: wire copy, cut or under
/// another headline.
///
/// Two bodies are copies when the smaller one's pairs of neighbouring terms stand nearly all in the
/// other: containment |A and B| / min(|A|, |B|), which a cut end or an added paragraph leaves high.
/// What the two titles add to both sides is taken off first, so a new headline hides nothing and a
/// shared one proves nothing. An edited word costs two pairs; reports written apart share few.
///
/// A report is a reprint of the earliest *original* that it repeats, and an original repeats none
/// before it: a chain of half-copies therefore never joins its ends.
///
/// Source: A. Broder, *On the Resemblance and Containment of Documents*, SEQUENCES 1997. Departure:
/// whole sets of pairs instead of sketches, since only reports of one story meet.
package struct ReprintFinder {
  /// The containment from which a report is a copy.
  ///
  /// Pairs of reports of one event lie below 0.5 or, copied, above 0.75; few are between.
  package static let leastContainment = 0.7
  /// Bodies of fewer words are not judged: two short ones may well say the same.
  package static let leastWords = 30
  /// Nor are bodies of fewer pairs, such as those of words that nobody can tell apart.
  package static let leastBigrams = 10
  /// Stories of more reports go through `ReprintIndex`.
  static let mostWithoutIndex = 24

  private let documents: [AnalyzedDocument]

  /// A finder over a corpus's documents.
  package init(documents: [AnalyzedDocument]) {
    self.documents = documents
  }

  /// For each of a story's reports, the place in `members` of the original that it repeats.
  ///
  /// It is nil for originals. `members` are document indices, the earliest report first.
  /// Complexity: O(m r b) for m reports, r of them originals, of b pairs each, where m is at most
  /// 24. Above that every report is compared only with originals that share one of its rarest pairs,
  /// at most 64 of them: O(m b log(m b)) in common cases, and never more than 64 m comparisons.
  package func originals(of members: [Int]) -> [Int?] {
    guard members.count > 1 else { return members.map { _ in nil } }
    let story = members.map { Self.judged(documents[$0]) }
    var index = story.count > Self.mostWithoutIndex ? ReprintIndex(story) : nil
    var originals: [Int] = []
    var result: [Int?] = []
    for place in story.indices {
      guard let report = story[place] else {
        result.append(nil)
        continue
      }
      let candidates = index?.candidates(for: place) ?? originals
      let original = candidates.first { candidate in
        story[candidate].map { Self.isCopy($0, report) } ?? false
      }
      result.append(original)
      if original == nil {
        originals.append(place)
        index?.insert(place)
      }
    }
    return result
  }

  /// A document's pairs, and how many of them its title made; nil when it is too short to judge.
  static func judged(_ document: AnalyzedDocument) -> JudgedDocument? {
    let title = document.title
    let ofTitle = max(0, termCount(title) - 1)
    guard document.bodyWordCount >= leastWords,
      document.count(of: .bigrams) - ofTitle >= leastBigrams
    else { return nil }
    return JudgedDocument(title: title, bigrams: document.bigrams, titleBigramCount: ofTitle)
  }

  /// Whether two documents, both long enough to judge, are copies.
  static func isCopy(_ left: JudgedDocument, _ right: JudgedDocument) -> Bool {
    let ofBothTitles = max(0, sharedTermCount(left.title, right.title) - 1)
    let shared = sharedCount(left.bigrams, right.bigrams) - ofBothTitles
    let smaller = min(left.bodyBigramCount, right.bodyBigramCount)
    return Double(shared) >= leastContainment * Double(smaller)
  }

  private static func termCount(_ terms: [TermCount]) -> Int {
    terms.reduce(0) { $0 + Int($1.count) }
  }

  /// Terms in both titles, each as often as in the title that has it less.
  private static func sharedTermCount(_ left: [TermCount], _ right: [TermCount]) -> Int {
    var counts: [UInt32: UInt32] = [:]
    for term in left { counts[term.term] = term.count }
    return right.reduce(0) { $0 + Int(min($1.count, counts[$1.term] ?? 0)) }
  }

  /// N-grams in both lists, which are sorted by hash.
  private static func sharedCount(_ left: [NGramCount], _ right: [NGramCount]) -> Int {
    let (left, right) = (left.span, right.span)
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (leftHash, rightHash) = (left[leftPlace].hash, right[rightPlace].hash)
      shared += leftHash == rightHash ? 1 : 0
      leftPlace += leftHash <= rightHash ? 1 : 0
      rightPlace += rightHash <= leftHash ? 1 : 0
    }
    return shared
  }
}

/// What a document is judged by.
struct JudgedDocument {
  /// Its title's terms.
  var title: [TermCount]
  /// Its pairs of neighbouring terms, each once.
  var bigrams: [NGramCount]
  /// How many of them its title made, at most.
  var titleBigramCount: Int

  /// Pairs that the body made.
  var bodyBigramCount: Int { bigrams.count - titleBigramCount }
}
