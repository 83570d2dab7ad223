import Parallelism
import Vectorization

/// Goes through candidate pairs, the rows of a chunk of articles after the other, and holds no more
/// rows of the views than the chunk's pairs name.
///
/// A row is made when the first chunk names it and kept as long as chunks do: with articles in order
/// of time, in which only those near each other meet, every row is made once.
///
/// Memory: the rows of a chunk and of those that meet it, twice while the next chunk's are made; six
/// bytes an article.
struct PairSweep {
  let pairs: CandidatePairs
  let threads: Int
  /// How many articles' pairs are gone through at a time.
  var chunkRows = 16_384

  /// Articles whose pairs are one unit of work.
  private static let blockRows = 256

  /// The rows that are held for a chunk.
  struct Window: Sendable {
    /// A matrix a view.
    fileprivate(set) var matrices: [SparseMatrix]
    /// The row of each article in the matrices, -1 for those that no pair of the chunk names.
    fileprivate(set) var places: [Int32]

    /// The rows of some articles in the matrices.
    func places(of articles: ArraySlice<Int32>) -> [Int32] {
      articles.map { places[Int($0)] }
    }
  }

  /// Calls `collect` with what `transform` makes of every block of articles, in their order.
  ///
  /// - Parameters:
  ///   - views: The rows of all articles in each view.
  ///   - scratch: What a thread brings for a chunk.
  ///   - transform: Makes something of the pairs of a range of articles, on some thread.
  ///   - collect: Takes it in; one call after the other.
  func run<Scratch, Result: Sendable>(
    over views: [MatrixRows], scratch: @Sendable (Window) -> Scratch,
    _ transform: @Sendable (inout Scratch, Range<Int>) -> Result, collect: (Result) -> Void
  ) {
    var window = Window(
      matrices: views.map { SparseMatrix(columnCount: $0.columnCount, rows: []) },
      places: Array(repeating: -1, count: pairs.rowCount))
    for chunk in slices(of: pairs.rowCount, size: chunkRows) {
      move(&window, to: articlesMet(in: chunk), views)
      let blocks = slices(of: chunk.count, size: Self.blockRows)
      let results = concurrentMap(
        count: blocks.count, threads: threads, scratch: { [window] in scratch(window) },
        { scratch, block in
          transform(
            &scratch,
            chunk.lowerBound + blocks[block].lowerBound..<chunk.lowerBound
              + blocks[block].upperBound)
        })
      for result in results { collect(result) }
    }
  }

  /// The articles in the pairs of `chunk`, rising.
  private func articlesMet(in chunk: Range<Int>) -> [Int] {
    var isMet = [Bool](repeating: false, count: pairs.rowCount)
    for row in chunk {
      let range = pairs.range(ofRow: row)
      if !range.isEmpty { isMet[row] = true }
      for column in pairs.columns[range] { isMet[Int(column)] = true }
    }
    return isMet.indices.filter { isMet[$0] }
  }

  /// Makes `window` hold the rows of `articles`.
  private func move(_ window: inout Window, to articles: [Int], _ views: [MatrixRows]) {
    let held = window.places(of: articles.map { Int32($0) }[...])
    for (view, rows) in views.enumerated() {
      window.matrices[view] = rows.matrix(
        of: articles, reusing: window.matrices[view], at: held, threads: threads)
    }
    for article in window.places.indices { window.places[article] = -1 }
    for (place, article) in articles.enumerated() { window.places[article] = Int32(place) }
  }
}
