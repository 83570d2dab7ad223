import Vectorization

/// One worker of a join by suffixes: adds the products of a row with others, and lets the canonical
/// product decide where what is left out could make up for what is missing.
struct SuffixJoiner {
  private let index: SuffixIndex
  private let task: JoinTask
  private var sums: SuffixSums
  private var scorer: CanonicalScorer

  init(index: SuffixIndex, task: JoinTask) {
    self.index = index
    self.task = task
    sums = SuffixSums(index)
    scorer = CanonicalScorer(index.ranked)
  }

  /// The pairs of the row at a place of a stripe with the rows of lower levels, and with those of its own
  /// level that stand before it; the earlier row of each comes first.
  mutating func join(place: Int, ofStripe own: Int, into pairs: inout [SimilarPair]) {
    let row = Int(index.stripes[own].order[place])
    let level = Int(index.lengths.levels[row])
    let later = task.later(than: row, rowCount: index.ranked.matrix.rowCount)
    let first = task.band?.firstEarlier(of: row) ?? 0
    var others: [Int32] = []
    sums.load(index.stripes[own], place: place, level: level)
    for number in first / index.stripeRows...(max(later.upperBound - 1, row) / index.stripeRows) {
      let stripe = index.stripes[number]
      let limit = stripe.limit(row: row, level: level, place: number == own ? place : nil)
      let bound = index.bounds.bound(
        row: row, others: stripe.maxima, threshold: task.threshold)
      sums.visit(
        stripe, upTo: limit, of: (index.stripes[own], place), isOwn: number == own,
        reaching: bound
      ) { other in
        let other = stripe.order[other]
        if later.contains(Int(other)) || (first..<row).contains(Int(other)) {
          others.append(other)
        }
      }
    }
    scorer.decide(row, with: others, task, into: &pairs)
  }
}
