package import Articles
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
/// Pairs are read anew from the texts, and only of reports whose samples leave it possible that they
/// are copies (`ReportSketch`): few are, and all pairs of all reports would take much memory.
///
/// Source: A. Broder, *On the Resemblance and Containment of Documents*, SEQUENCES 1997. Departure:
/// sketches only rule out; whole sets of pairs decide, since only reports of one story meet.
package struct ReprintFinder {
  /// The containment from which a report is a copy.
  ///
  /// Pairs of reports of one event lie below 0.5 or, copied, above 0.75; few are between.
  package static let leastContainment = 0.7
  /// Bodies of fewer words are not judged: two short ones may well say the same.
  package static let leastWords = 30
  /// Nor are bodies of fewer pairs, such as those of words that nobody can tell apart.
  package static let leastPairs = 10
  /// Stories of more reports go through `ReprintIndex`.
  package static let mostWithoutIndex = 512

  private let articles: [Article]
  private let documents: [AnalyzedDocument]
  private let mostWithoutIndex: Int

  /// A finder over articles and what they were analysed into, in the same order.
  package init(
    articles: [Article], documents: [AnalyzedDocument],
    mostWithoutIndex: Int = ReprintFinder.mostWithoutIndex
  ) {
    self.articles = articles
    self.documents = documents
    self.mostWithoutIndex = mostWithoutIndex
  }

  /// For each of a story's reports, the place in `members` of the original that it repeats.
  ///
  /// It is nil for originals. `members` are document indices, the earliest report first; `reader`
  /// reads their texts where needed.
  ///
  /// Complexity: O(m r b) for m reports, r of them originals, of b terms each, where m is at most
  /// 512. Above that every report is compared only with originals that share one of its rarest pairs,
  /// at most 64 of them: O(m b log(m b)) in common cases, and never more than 64 m comparisons.
  package func originals(of members: [Int], with reader: inout TermPairReader) -> [Int?] {
    guard members.count > 1 else { return members.map { _ in nil } }
    if members.count > mostWithoutIndex { return indexedOriginals(of: members, &reader) }
    let sketches = members.map { ReportSketch(documents[$0]) }
    var judged: [JudgedDocument??] = Array(repeating: nil, count: members.count)
    var originals: [Int] = []
    var result: [Int?] = []
    for place in members.indices {
      let original = originals.first { candidate in
        guard sketches[candidate].mayBeCopied(by: sketches[place]) else { return false }
        for unread in [candidate, place] where judged[unread] == nil {
          judged[unread] = .some(self.judged(members[unread], &reader))
        }
        guard let one = judged[candidate] ?? nil, let other = judged[place] ?? nil else {
          return false
        }
        return Self.isCopy(one, other)
      }
      result.append(original)
      if original == nil { originals.append(place) }
    }
    return result
  }

  private func indexedOriginals(of members: [Int], _ reader: inout TermPairReader) -> [Int?] {
    let story = members.map { judged($0, &reader) }
    var index = ReprintIndex(story)
    return story.indices.map { place in
      guard let report = story[place] else { return nil }
      let original = index.candidates(for: place).first { candidate in
        story[candidate].map { Self.isCopy($0, report) } ?? false
      }
      if original == nil { index.insert(place) }
      return original
    }
  }

  /// A document's pairs, and how many of them its title made; nil when it is too short to judge.
  func judged(_ index: Int, _ reader: inout TermPairReader) -> JudgedDocument? {
    let document = documents[index]
    guard document.bodyWordCount >= Self.leastWords else { return nil }
    let pairs = reader.pairs(of: articles[index], language: document.language)
    let judged = JudgedDocument(title: document.title, pairs: pairs)
    return judged.bodyPairCount < Self.leastPairs ? nil : judged
  }

  /// Whether two documents, both long enough to judge, are copies.
  static func isCopy(_ left: JudgedDocument, _ right: JudgedDocument) -> Bool {
    let ofBothTitles = max(0, left.title.sharedCount(with: right.title) - 1)
    let shared = sharedCount(left.pairs.span, right.pairs.span) - ofBothTitles
    let smaller = min(left.bodyPairCount, right.bodyPairCount)
    return Double(shared) >= leastContainment * Double(smaller)
  }
}
