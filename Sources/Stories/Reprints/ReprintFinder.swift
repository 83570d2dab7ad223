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
  /// Stories of more reports go through `ReprintIndex`: in smaller ones `BigramSignatures` rule out
  /// nearly every pair before the index would be built.
  static let mostWithoutIndex = 512

  private let documents: [AnalyzedDocument]
  private let mostWithoutIndex: Int

  /// A finder over a corpus's documents.
  package init(documents: [AnalyzedDocument]) {
    self.init(documents: documents, mostWithoutIndex: Self.mostWithoutIndex)
  }

  /// A finder that takes the index for stories of more than so many reports.
  init(documents: [AnalyzedDocument], mostWithoutIndex: Int) {
    self.documents = documents
    self.mostWithoutIndex = mostWithoutIndex
  }

  /// For each of a story's reports, the place in `members` of the original that it repeats.
  ///
  /// It is nil for originals. `members` are document indices, the earliest report first.
  /// Complexity: O(m b) for m reports of b pairs each, and some ten operations for each pair of
  /// originals, where m is at most 512. Above that every report is compared only with originals that
  /// share one of its rarest pairs, at most 64 of them: O(m b log(m b)) in common cases, and never
  /// more than 64 m comparisons.
  package func originals(of members: [Int]) -> [Int?] {
    guard members.count > 1 else { return members.map { _ in nil } }
    let story = members.map { Self.judged(documents[$0]) }
    guard story.count(where: { $0 != nil }) > 1 else { return members.map { _ in nil } }
    let signatures = BigramSignatures(story)
    var index = story.count > mostWithoutIndex ? ReprintIndex(story) : nil
    var originals: [Int] = []
    var result: [Int?] = []
    for place in story.indices {
      guard let report = story[place] else {
        result.append(nil)
        continue
      }
      let candidates = index?.candidates(for: place) ?? originals
      let original = candidates.first { candidate in
        guard signatures.mayBeCopies(candidate, place), let other = story[candidate] else {
          return false
        }
        return Self.isCopy(other, report)
      }
      result.append(original)
      if original == nil {
        originals.append(place)
        index?.insert(place)
      }
    }
    return result
  }

  /// What a document is judged by; nil when it is too short to judge.
  static func judged(_ document: AnalyzedDocument) -> JudgedDocument? {
    guard document.bodyWordCount >= leastWords else { return nil }
    let judged = JudgedDocument(document)
    return judged.bodyBigramCount >= leastBigrams ? judged : nil
  }

  /// Whether two documents, both long enough to judge, are copies.
  static func isCopy(_ left: JudgedDocument, _ right: JudgedDocument) -> Bool {
    let ofBothTitles = max(
      0, sharedTermCount(left.document.title, right.document.title) - 1)
    var shared = 0
    left.document.withHashes(of: .bigrams) { leftHashes in
      right.document.withHashes(of: .bigrams) { rightHashes in
        shared = sharedCount(leftHashes, rightHashes)
      }
    }
    let smaller = min(left.bodyBigramCount, right.bodyBigramCount)
    return Double(shared - ofBothTitles) >= leastContainment * Double(smaller)
  }

  /// Terms in both titles, each as often as in the title that has it less.
  private static func sharedTermCount(_ left: [TermCount], _ right: [TermCount]) -> Int {
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (leftTerm, rightTerm) = (left[leftPlace], right[rightPlace])
      if leftTerm.term == rightTerm.term { shared += Int(min(leftTerm.count, rightTerm.count)) }
      leftPlace += leftTerm.term <= rightTerm.term ? 1 : 0
      rightPlace += rightTerm.term <= leftTerm.term ? 1 : 0
    }
    return shared
  }

  /// Hashes in both lists, which are sorted.
  private static func sharedCount(_ left: Span<UInt32>, _ right: Span<UInt32>) -> Int {
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (leftHash, rightHash) = (left[leftPlace], right[rightPlace])
      shared += leftHash == rightHash ? 1 : 0
      leftPlace += leftHash <= rightHash ? 1 : 0
      rightPlace += rightHash <= leftHash ? 1 : 0
    }
    return shared
  }
}

/// What a document is judged by: its pairs of neighbouring terms, each once.
struct JudgedDocument {
  let document: AnalyzedDocument
  /// How many pairs it has.
  let bigramCount: Int
  /// How many of them its body made, at least.
  let bodyBigramCount: Int

  init(_ document: AnalyzedDocument) {
    self.document = document
    bigramCount = document.count(of: .bigrams)
    let titleLength = document.title.reduce(0) { $0 + Int($1.count) }
    bodyBigramCount = bigramCount - max(0, titleLength - 1)
  }
}
