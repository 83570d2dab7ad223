import Articles
import TextAnalysis

/// Decides which of some articles copy which, by their whole bodies.
///
/// Each thread has its own: it keeps the vocabulary of what it has read.
struct CopyJudge {
  /// The first originals of a set, and the last, that an article is held against.
  private static let heldAgainst = 128

  private let articles: [Article]
  private let documents: [AnalyzedDocument]
  private let options: ClusteringOptions
  private var reader = TermPairReader()

  init(_ articles: [Article], _ documents: [AnalyzedDocument], _ options: ClusteringOptions) {
    self.articles = articles
    self.documents = documents
    self.options = options
  }

  /// An article and, once they were needed, the pairs of its body's terms.
  private struct Text {
    let article: Int
    var pairs: [UInt32]?
    /// The pairs of the first copy of a part of it.
    var part: [UInt32]?
  }

  /// The copies in a set of articles, each with its original.
  ///
  /// An article copies the earliest *original* whose text it has, and an original copies none before
  /// it: so a chain of half-copies never joins its ends. What two later texts that have nothing in
  /// common are parts of was merged of such; then only the first of them is a copy of it.
  ///
  /// Complexity: O(m (h + c)) for m articles, where h is 256 comparisons of sketches and c the reading
  /// of the bodies whose sketches leave it open.
  mutating func copies(in set: [Int32]) -> [(copy: Int32, original: Int32)] {
    var originals: [Text] = []
    var copies: [(copy: Int32, original: Int32)] = []
    for article in set {
      var text = Text(article: Int(article))
      let last = originals.indices.dropFirst(Self.heldAgainst).suffix(Self.heldAgainst)
      let place =
        originals.indices.prefix(Self.heldAgainst).first { isCopy(&text, of: &originals[$0]) }
        ?? last.first { isCopy(&text, of: &originals[$0]) }
      if let place {
        copies.append((article, Int32(originals[place].article)))
      } else {
        originals.append(text)
      }
    }
    return copies
  }

  private mutating func isCopy(_ text: inout Text, of original: inout Text) -> Bool {
    let (one, other) = (original.article, text.article)
    let (oneSketch, otherSketch) = (documents[one].bodySketch, documents[other].bodySketch)
    guard ReprintRule.mayBeCopies(oneSketch.span, otherSketch.span), mayMeet(one, other) else {
      return false
    }
    guard titlesFit(one, other) else { return false }
    if articles[one].body.hasSameBytes(as: articles[other].body) { return true }
    guard numbersFit(one, other) else { return false }
    let (pairs, otherPairs) = (pairs(of: &original), pairs(of: &text))
    guard min(pairs.count, otherPairs.count) >= ReprintRule.leastPairs,
      Self.isContained(pairs, otherPairs, isOneOutlet: isOneOutlet(one, other))
    else { return false }
    guard Double(otherPairs.count) < ReprintRule.partShare * Double(pairs.count) else {
      return true
    }
    if let part = original.part {
      return Self.isContained(part, otherPairs, isOneOutlet: false)
    }
    original.part = otherPairs
    return true
  }

  private static func isContained(
    _ left: [UInt32], _ right: [UInt32], isOneOutlet: Bool
  ) -> Bool {
    let least = ReprintRule.leastContainment(left.count, right.count, isOneOutlet: isOneOutlet)
    let shared = sharedCount(left.span, right.span)
    return Double(shared) >= least * Double(min(left.count, right.count))
  }

  private mutating func pairs(of text: inout Text) -> [UInt32] {
    if let pairs = text.pairs { return pairs }
    let pairs = reader.pairs(
      ofBodyOf: articles[text.article], language: documents[text.article].language)
    text.pairs = pairs
    return pairs
  }
}

// MARK: - What else must fit

extension CopyJudge {
  /// Whether language, time and outlet allow that one article copies another.
  private func mayMeet(_ left: Int, _ right: Int) -> Bool {
    guard documents[left].language == documents[right].language else { return false }
    guard let one = options.trustedSpan(of: articles[left]),
      let other = options.trustedSpan(of: articles[right])
    else { return true }
    let gap = one.gap(to: other)
    return gap <= (isOneOutlet(left, right) ? ReprintRule.outletDays : options.windowDays)
  }

  private func isOneOutlet(_ left: Int, _ right: Int) -> Bool {
    articles[left].source != nil && articles[left].source == articles[right].source
  }

  /// Whether one of the titles is about what the other article says, where it must be.
  private func titlesFit(_ left: Int, _ right: Int) -> Bool {
    let words = min(documents[left].bodyWordCount, documents[right].bodyWordCount)
    guard words < ReprintRule.furnitureWords else { return true }
    let (one, other) = (documents[left].terms(of: .title), documents[right].terms(of: .title))
    guard !one.isEmpty, !other.isEmpty else { return true }
    let (body, otherBody) = (documents[left].terms(of: .body), documents[right].terms(of: .body))
    func share(_ title: [UInt32], _ otherTitle: [UInt32], _ otherBody: [UInt32]) -> Double {
      let known = Set(otherTitle).union(otherBody)
      return Double(title.count { known.contains($0) }) / Double(title.count)
    }
    return max(share(one, other, otherBody), share(other, one, body))
      >= ReprintRule.leastTitleShare
  }

  /// Whether the numbers of the text with fewer of them are nearly all the other's too, and all of
  /// them where one outlet published both: last year's list in the same words is another.
  private func numbersFit(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (documents[left].terms(of: .numbers), documents[right].terms(of: .numbers))
    let count = min(one.count, other.count)
    let missing = count - sharedCount(one.span, other.span)
    return missing <= (isOneOutlet(left, right) ? 0 : count / ReprintRule.numbersForMissing)
  }
}

extension AnalyzedDocument {
  /// The terms of a field, rising.
  fileprivate func terms(of field: TermField) -> [UInt32] {
    var list = TermList()
    read(field, into: &list)
    return Array(list.terms[..<list.count])
  }
}
