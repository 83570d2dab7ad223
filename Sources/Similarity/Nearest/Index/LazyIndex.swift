import Synchronization
import Vectorization

/// The index of a search, made once it pays.
final class LazyIndex: Sendable {
  private let state = Mutex<(queries: Int, index: NearestIndex?)>((0, nil))

  /// The index of `matrix`; nil for the first query, for which a scan of all rows is cheaper.
  func index(of matrix: SparseMatrix, threads: Int) -> NearestIndex? {
    state.withLock { state in
      state.queries += 1
      if state.queries > 1, state.index == nil {
        state.index = NearestIndex(matrix: matrix, threads: threads)
      }
      return state.index
    }
  }
}
