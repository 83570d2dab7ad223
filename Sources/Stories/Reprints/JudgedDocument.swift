import TextAnalysis

/// What a document is judged by.
struct JudgedDocument {
  /// Its title's terms.
  let title: [TermCount]
  /// The hashes of its pairs of neighbouring terms, rising, each once.
  let pairs: [UInt32]
  /// Pairs that the body made, at least.
  let bodyPairCount: Int

  init(title: [TermCount], pairs: [UInt32]) {
    self.title = title
    self.pairs = pairs
    bodyPairCount = pairs.count - title.mostPairs
  }
}

extension [TermCount] {
  /// The most distinct pairs of neighbours that a text of these terms can have.
  var mostPairs: Int { Swift.max(0, reduce(0) { $0 + Int($1.count) } - 1) }

  /// Occurrences of terms in both of two lists that rise, each as often as in the one that has it
  /// less.
  func sharedCount(with other: [TermCount]) -> Int {
    let (left, right) = (span, other.span)
    var (leftPlace, rightPlace, shared) = (0, 0, 0)
    while leftPlace < left.count && rightPlace < right.count {
      let (one, two) = (left[leftPlace], right[rightPlace])
      shared += one.term == two.term ? Int(Swift.min(one.count, two.count)) : 0
      leftPlace += one.term <= two.term ? 1 : 0
      rightPlace += two.term <= one.term ? 1 : 0
    }
    return shared
  }
}
