/// Counts equal terms: one counter a term of the lexicon, reset after use.
struct TermTally {
  private var counts: [UInt32] = []
  private var met: [UInt32] = []

  /// The distinct ones of `terms` with their occurrences, in the order of their first use.
  ///
  /// Complexity: linear in `terms`.
  mutating func count(_ terms: some Collection<UInt32>) -> [TermCount] {
    met.removeAll(keepingCapacity: true)
    for term in terms {
      let index = Int(term)
      if index >= counts.count {
        counts.append(contentsOf: repeatElement(0, count: max(1024, index * 2 + 1 - counts.count)))
      }
      if counts[index] == 0 { met.append(term) }
      counts[index] += 1
    }
    var result: [TermCount] = []
    result.reserveCapacity(met.count)
    for term in met {
      result.append(TermCount(term: term, count: counts[Int(term)]))
      counts[Int(term)] = 0
    }
    return result
  }
}
