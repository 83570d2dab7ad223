/// Articles with the copies of each text folded into one, as they are compared.
struct CollapsedArticles: Sendable {
  /// The articles that repeat none, rising.
  let originals: [Int]
  /// Where the copies of each original begin in `copies`.
  private let starts: [Int32]
  private let copies: [Int32]
  private let reprints: Reprints

  /// The articles at `indices`, which rise and hold the originals of all the copies that they hold.
  ///
  /// Complexity: O(n log n) in the articles.
  init(_ indices: [Int], _ reprints: Reprints) {
    let originals = indices.filter { reprints.original(of: $0) == nil }
    let pairs = indices.compactMap { index in
      reprints.original(of: index).flatMap { originals.place(of: $0) }.map { (index, $0) }
    }
    var starts = [Int32](repeating: 0, count: originals.count + 1)
    for (_, place) in pairs { starts[place + 1] += 1 }
    for place in originals.indices { starts[place + 1] += starts[place] }
    var copies = [Int32](repeating: 0, count: pairs.count)
    var cursors = starts
    for (index, place) in pairs {
      copies[Int(cursors[place])] = Int32(index)
      cursors[place] += 1
    }
    self.originals = originals
    self.starts = starts
    self.copies = copies
    self.reprints = reprints
  }

  /// The number of the text that the article at `index` has.
  func number(of index: Int) -> Int? {
    originals.place(of: reprints.original(of: index) ?? index)
  }

  /// The articles with the text of `originals[number]`, that one first.
  func all(of number: Int) -> [Int] {
    [originals[number]] + copies[Int(starts[number])..<Int(starts[number + 1])].map(Int.init)
  }
}

extension [Int] {
  /// Where `value` stands in numbers that rise; nil where it is none of them.
  fileprivate func place(of value: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value ? low : nil
  }
}
