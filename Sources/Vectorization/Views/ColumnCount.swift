package import TextAnalysis

/// How much a column counts in a row before weighting: occurrences, scaled where a field counts more.
package struct ColumnCount: Hashable, Sendable {
  package var column: UInt32
  package var count: Float
}

extension View {
  /// The occurrences that this view counts in `document`, sorted by term; nil for the views over
  /// n-grams, whose columns depend on the collection.
  ///
  /// Complexity: linear in the document's distinct terms.
  package func termCounts(of document: AnalyzedDocument) -> [ColumnCount]? {
    switch self {
    case .full: weightedSum([(document.title, 2), (document.body, 1)])
    case .lead: weightedSum([(document.title, 2), (document.lead, 1)])
    case .title: weightedSum([(document.headline, 1)])
    case .names: weightedSum([(document.titleNames, 2), (document.bodyNames, 1)])
    case .numbers: weightedSum([(document.numbers, 1)])
    case .saturated:
      weightedSum([
        (document.title, 2), (document.body, 1), (document.titleNames, 0.75),
        (document.bodyNames, 0.75),
      ])
    case .bigrams, .characters: nil
    }
  }
}

/// The sum of sparse lists, each times its factor, sorted by term.
private func weightedSum(_ lists: [(terms: [TermCount], factor: Float)]) -> [ColumnCount] {
  var sum: [ColumnCount] = []
  for (terms, factor) in lists where !terms.isEmpty {
    sum = merged(sum, terms, factor)
  }
  return sum
}

private func merged(_ left: [ColumnCount], _ right: [TermCount], _ factor: Float) -> [ColumnCount] {
  var result: [ColumnCount] = []
  result.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count || j < right.count {
    if j == right.count || (i < left.count && left[i].column < right[j].term) {
      result.append(left[i])
      i += 1
    } else {
      var count = Float(right[j].count) * factor
      if i < left.count, left[i].column == right[j].term {
        count += left[i].count
        i += 1
      }
      result.append(ColumnCount(column: right[j].term, count: count))
      j += 1
    }
  }
  return result
}
