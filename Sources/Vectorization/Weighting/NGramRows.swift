import TextAnalysis

/// Rows of the view over four-grams of characters.
///
/// N-grams that are no column count in their row's length only; those that share a counter are one.
struct NGramRows: RowSource {
  let documents: [AnalyzedDocument]
  let columns: NGramColumns
  /// How rare each column is, and at the end what only one document has.
  let rarities: [Float]

  private let sublinear = SublinearTable()
  private var list = NGramList()
  private var counters: [UInt32] = []
  private var counts: [UInt32] = []

  init(documents: [AnalyzedDocument], columns: NGramColumns, rarities: [Float]) {
    self.documents = documents
    self.columns = columns
    self.rarities = rarities
  }

  mutating func valueCount(ofRow row: Int) -> Int {
    var count = 0
    documents[row].withCharacterHashes { hashes in
      var previous = UInt32.max
      for index in hashes.indices {
        let counter = hashes[index] &>> columns.shift
        let isColumn = columns.hasColumn(counter)
        count += counter == previous ? 0 : isColumn
        previous = counter
      }
    }
    return count
  }

  mutating func write(
    row: Int, columns written: inout MutableSpan<UInt32>, values: inout MutableSpan<Float>
  ) {
    documents[row].readCharacters(into: &list)
    if counters.count < list.count {
      counters = Array(repeating: 0, count: list.count * 2)
      counts = counters
    }
    let distinct = Self.mergeCounters(list, columns.shift, into: &counters, &counts)
    // Look-ups first and nothing else, so that many are under way at a time.
    columns.findColumns(&counters, distinct)
    let (places, counts, rarities) = (counters.span, counts.span, rarities.span)
    var squaredLength = 0.0
    var count = 0
    for index in 0..<distinct {
      let column = Int(places[index])
      let weight = sublinear.weight(of: counts[index]) * rarities[column]
      squaredLength += Double(weight) * Double(weight)
      guard column < columns.count else { continue }
      written[count] = places[index]
      values[count] = weight
      count += 1
    }
    values.scale(toLengthOneFrom: squaredLength)
  }

  /// The distinct counters of the list's n-grams and the sums of their counts.
  private static func mergeCounters(
    _ list: NGramList, _ shift: UInt32, into counters: inout [UInt32], _ counts: inout [UInt32]
  ) -> Int {
    let (hashes, own) = (list.hashes.span, list.counts.span)
    var counters = counters.mutableSpan
    var counts = counts.mutableSpan
    var distinct = 0
    for index in 0..<list.count {
      let counter = hashes[index] &>> shift
      if distinct > 0, counters[distinct - 1] == counter {
        counts[distinct - 1] &+= own[index]
      } else {
        counters[distinct] = counter
        counts[distinct] = own[index]
        distinct += 1
      }
    }
    return distinct
  }
}
