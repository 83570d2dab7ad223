import Parallelism
import TextAnalysis

/// In how many documents of a collection each column of a view stands: what the rows of that
/// collection are weighted by, a few of them at a time or all at once.
///
/// Memory: four bytes a term or column; four bytes a document for views over terms; 3 MB for that over
/// n-grams, of which no more than 2^24 are told apart (`NGramColumns`): 67 MB at most.
struct ViewFrequencies: Sendable {
  let columns: Columns

  /// What a view's columns are.
  enum Columns: Sendable {
    /// In how many documents each term stands; how many terms each document has.
    case terms(frequencies: [UInt32], valueCounts: [UInt32])
    case ngrams(NGramColumns)
  }

  /// The frequencies in `documents`, whose terms are indices below `termCount`.
  ///
  /// Complexity: linear in the documents' terms or n-grams.
  init(
    of view: View, in documents: [AnalyzedDocument], termCount: Int, threads: Int
  ) {
    switch view.content {
    case .characters:
      columns = .ngrams(NGramColumns(of: documents, threads: threads))
    case .terms(let fields):
      let parts = slices(
        of: documents.count, size: max(1, (documents.count + threads - 1) / threads))
      let tallies = concurrentMap(count: parts.count, threads: threads) { part in
        var tally = Tally(termCount: termCount)
        for document in documents[parts[part]] { tally.add(document, fields) }
        return tally
      }
      var whole = tallies.first ?? Tally(termCount: termCount)
      for tally in tallies.dropFirst() { whole.add(tally) }
      columns = .terms(frequencies: whole.frequencies, valueCounts: whole.valueCounts)
    }
  }

  /// Frequencies in some documents.
  private struct Tally: Sendable {
    var frequencies: [UInt32]
    var valueCounts: [UInt32] = []
    private var sum = TermSum()

    init(termCount: Int) {
      frequencies = Array(repeating: 0, count: termCount)
    }

    mutating func add(
      _ document: AnalyzedDocument, _ fields: [(field: TermField, factor: UInt32)]
    ) {
      sum.load(document, fields)
      valueCounts.append(UInt32(sum.count))
      for index in 0..<sum.count {
        frequencies[Int(sum.terms[index])] += 1
      }
    }

    mutating func add(_ other: Tally) {
      valueCounts += other.valueCounts
      for term in frequencies.indices { frequencies[term] += other.frequencies[term] }
    }
  }
}
