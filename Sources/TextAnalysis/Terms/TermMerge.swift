/// Brings the terms of several workers together under numbers that depend on the corpus alone.
struct TermMerge {
  /// The terms of all workers.
  let terms: TermTable
  /// For each worker, the number in `terms` of each of its terms.
  let ranks: [[UInt32]]
  /// For each worker, the 64-bit FNV-1a hash of each of its stems.
  let stemHashes: [[UInt64]]

  /// Merges the terms of `workers`.
  ///
  /// Complexity: O(n log n) in the distinct terms and written forms.
  init(_ workers: [WorkerTerms]) {
    var stems = ByteInterner()
    var writtenForms = ByteInterner()
    let numbers = workers.map { Self.join($0.stems, into: &stems) }
    let writtenNumbers = workers.map { Self.join($0.writtenForms, into: &writtenForms) }
    let order = stems.numbersInByteOrder()
    var rankByNumber = [UInt32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { rankByNumber[number] = UInt32(rank) }
    let ranks = numbers.map { $0.map { rankByNumber[$0] } }

    var surfaces: [WorkerTerms.Surface] = []
    for (index, worker) in workers.enumerated() {
      surfaces += worker.surfaces.map { surface in
        WorkerTerms.Surface(
          term: ranks[index][Int(surface.term)],
          written: UInt32(writtenNumbers[index][Int(surface.written)]), count: surface.count)
      }
    }
    self.ranks = ranks
    stemHashes = workers.map(\.stemHashes)
    terms = TermTable(
      stems: order.map { String(decoding: stems[$0], as: UTF8.self) },
      surfaces: Self.mostFrequent(surfaces, of: order.count, among: writtenForms))
  }

  private static func join(_ part: ByteInterner, into whole: inout ByteInterner) -> [Int] {
    (0..<part.count).map { whole.intern(part[$0].span) }
  }

  /// The most frequent written form of each term, the first in byte order of equally frequent ones.
  private static func mostFrequent(
    _ surfaces: [WorkerTerms.Surface], of termCount: Int, among forms: ByteInterner
  ) -> [String] {
    let sorted = surfaces.sorted { ($0.term, $0.written) < ($1.term, $1.written) }
    var best = [(count: UInt64, written: Int)?](repeating: nil, count: termCount)
    var index = 0
    while index < sorted.count {
      let surface = sorted[index]
      var count: UInt64 = 0
      while index < sorted.count, sorted[index].term == surface.term,
        sorted[index].written == surface.written
      {
        count += UInt64(sorted[index].count)
        index += 1
      }
      let written = Int(surface.written)
      if let other = best[Int(surface.term)] {
        guard
          count > other.count
            || (count == other.count
              && forms[written].lexicographicallyPrecedes(forms[other.written]))
        else { continue }
      }
      best[Int(surface.term)] = (count, written)
    }
    return best.map { $0.map { String(decoding: forms[$0.written], as: UTF8.self) } ?? "" }
  }
}
