/// How much each of some titles says of what all of them say: the share of what their terms weigh that the
/// title has, a term counting by its weight and by the share of the other titles that have it.
struct TitleAgreement {
  /// The distinct terms of each title.
  private let titles: [[UInt32]]
  private let counts: [UInt32: Int]
  private let weight: (UInt32) -> Double

  /// The agreement among titles of distinct terms, which weigh `weight`.
  init(_ titles: [[UInt32]], weight: @escaping (UInt32) -> Double) {
    self.titles = titles
    var counts: [UInt32: Int] = [:]
    for title in titles {
      for term in title { counts[term, default: 0] += 1 }
    }
    self.counts = counts
    self.weight = weight
  }

  /// For each title a value from 0 to 1.
  ///
  /// Complexity: linear in the terms of the titles.
  func values() -> [Double] {
    guard titles.count > 1 else { return titles.map { _ in 1 } }
    // In the order of the terms, so that sums have the same bits whatever the hashes.
    let whole = counts.sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
      sum + shared(entry.key, count: entry.value)
    }
    guard whole > 0 else { return titles.map { _ in 0 } }
    return titles.map { title in
      title.reduce(0.0) { $0 + shared($1, count: counts[$1] ?? 1) } / whole
    }
  }

  /// The weight of a term by the share of a title's other titles that have it.
  private func shared(_ term: UInt32, count: Int) -> Double {
    weight(term) * Double(count - 1) / Double(titles.count - 1)
  }
}
