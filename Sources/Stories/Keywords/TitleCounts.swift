import TextAnalysis

/// In how many of a story's titles each term stands; one value is reused for all stories.
struct TitleCounts {
  private var counts: [Int32]
  /// The terms that stand in some title, each once.
  private(set) var terms: [UInt32] = []
  private var list = TermList()

  init(termCount: Int) {
    counts = Array(repeating: 0, count: termCount)
  }

  /// Adds the title of `document`.
  mutating func add(_ document: AnalyzedDocument) {
    document.read(.title, into: &list)
    for place in 0..<list.count {
      let term = list.terms[place]
      if counts[Int(term)] == 0 { terms.append(term) }
      counts[Int(term)] += 1
    }
  }

  /// Takes all titles out again.
  mutating func clear() {
    for term in terms { counts[Int(term)] = 0 }
    terms.removeAll(keepingCapacity: true)
  }

  /// The number of titles that have a term.
  subscript(term: UInt32) -> Int { Int(counts[Int(term)]) }
}
