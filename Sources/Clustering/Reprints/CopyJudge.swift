import Articles
import TextAnalysis

/// Decides which of some articles copy which, by their whole bodies.
///
/// Each thread has its own: it keeps the vocabulary of what it has read.
struct CopyJudge {
  private let articles: [Article]
  private let documents: [AnalyzedDocument]
  private let options: ClusteringOptions
  private var reader = PhraseReader()

  init(_ articles: [Article], _ documents: [AnalyzedDocument], _ options: ClusteringOptions) {
    self.articles = articles
    self.documents = documents
    self.options = options
  }

  /// An article and, once they were needed, its body's phrases.
  private struct Text {
    let article: Int
    var phrases: BodyPhrases?
    /// The pairs of terms in the first copy of a part of it.
    var part: [UInt32]?
  }

  /// The copies in a set of articles, each with its original.
  ///
  /// An article copies the earliest *original* whose text it has, and an original copies none before
  /// it: so a chain of half-copies never joins its ends. What two later texts that have nothing in
  /// common are parts of was merged of such; then only the first of them is a copy of it.
  ///
  /// Complexity: linear in the articles, the originals that share two hashes with each, and the bodies
  /// whose sketches leave it open.
  mutating func copies(in set: [Int32]) -> [(copy: Int32, original: Int32)] {
    var index = SketchIndex()
    var originals: [Text] = []
    var copies: [(copy: Int32, original: Int32)] = []
    for article in set {
      var text = Text(article: Int(article))
      let sketch = documents[text.article].bodySketch
      let original = index.candidates(for: sketch).first { isCopy(&text, of: &originals[$0]) }
      if let original {
        copies.append((article, Int32(originals[original].article)))
      } else {
        index.insert(originals.count, sketch)
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
    if articles[one].body.hasSameBytes(as: articles[other].body) { return titlesFit(one, other) }
    let (phrases, otherPhrases) = (phrases(of: &original), phrases(of: &text))
    let (pairs, otherPairs) = (phrases.pairs, otherPhrases.pairs)
    guard min(pairs.count, otherPairs.count) >= ReprintRule.leastPairs,
      Self.isContained(pairs, otherPairs, leastContainment(one, other)),
      numbersFit(one, other, phrases.numberPlaces(sharedWith: otherPhrases)), titlesFit(one, other)
    else { return false }
    guard ReprintRule.isPart(otherPairs.count, of: pairs.count) else { return true }
    if let part = original.part {
      return Self.isContained(part, otherPairs, ReprintRule.leastContainment)
    }
    original.part = otherPairs
    return true
  }

  /// Whether the shorter one of two bodies has this share of its pairs in the other, or more where
  /// it is but a part of it.
  private static func isContained(_ left: [UInt32], _ right: [UInt32], _ least: Double) -> Bool {
    let (shorter, longer) = (min(left.count, right.count), max(left.count, right.count))
    let isPart = ReprintRule.isPart(shorter, of: longer)
    let needed = isPart ? max(least, ReprintRule.leastPartContainment) : least
    return Double(sharedCount(left.span, right.span)) >= needed * Double(shorter)
  }

  private func leastContainment(_ left: Int, _ right: Int) -> Double {
    if isOneOutlet(left, right) { return ReprintRule.leastOutletContainment }
    return isSmall(left, right)
      ? ReprintRule.leastSmallContainment : ReprintRule.leastContainment
  }

  /// Whether one of two bodies may be furniture for the most part.
  private func isSmall(_ left: Int, _ right: Int) -> Bool {
    min(documents[left].bodyWordCount, documents[right].bodyWordCount)
      < ReprintRule.furnitureWords
  }

  private mutating func phrases(of text: inout Text) -> BodyPhrases {
    if let phrases = text.phrases { return phrases }
    let phrases = reader.phrases(
      of: articles[text.article], language: documents[text.article].language)
    text.phrases = phrases
    return phrases
  }
}

// MARK: - What else must fit

extension CopyJudge {
  /// Whether language, time and outlet allow that one article copies another.
  private func mayMeet(_ left: Int, _ right: Int) -> Bool {
    guard documents[left].language == documents[right].language else { return false }
    guard let gap = days(left, right) else { return true }
    return gap <= (isOneOutlet(left, right) ? ReprintRule.outletDays : options.windowDays)
  }

  /// Days between two articles; nil where a date is missing.
  private func days(_ left: Int, _ right: Int) -> Double? {
    guard let one = options.trustedSpan(of: articles[left]),
      let other = options.trustedSpan(of: articles[right])
    else { return nil }
    return one.gap(to: other)
  }

  private func isOneOutlet(_ left: Int, _ right: Int) -> Bool {
    articles[left].source != nil && articles[left].source == articles[right].source
  }

  /// Whether one of the titles is about what the other article says, where it must be.
  private func titlesFit(_ left: Int, _ right: Int) -> Bool {
    guard isSmall(left, right) else { return true }
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

  /// Whether numbers that stand in the same words are mostly the same: last week's report in the
  /// same words has others, a cut or amended one the same or none.
  private func numbersFit(_ left: Int, _ right: Int, _ places: (same: Int, other: Int)) -> Bool {
    guard places.other > 0 else { return true }
    if isOneOutlet(left, right) { return false }
    let isClose = days(left, right).map { $0 <= ReprintRule.closeDays } ?? false
    return places.other * (isClose ? 1 : ReprintRule.sameNumbers) <= places.same
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
