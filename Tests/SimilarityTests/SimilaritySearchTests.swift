import Testing
import Vectorization

@testable import Similarity

@Suite struct SimilaritySearchTests {
  @Test(arguments: KernelName.allCases) func everyKernelCanBeAskedFor(_ name: KernelName) {
    let matrix = SparseMatrix.random(seed: 11, rows: 300, columns: 500, terms: 40)
    let search = SimilaritySearch(matrix: matrix, kernel: name, threads: 2)
    #expect(search.kernel == name)
    let oracle = Oracle(matrix)
    #expect(search.join(threshold: 0.3) == oracle.join(threshold: 0.3))
    #expect(search.nearest(7) == oracle.nearest(count: 7, minimum: 0))
    #expect(search.nearest(.max) == oracle.nearest(count: 300, minimum: 0))
  }

  @Test func postingListsThatAreHeldFindTheNearestForSuffix() {
    let matrix = SparseMatrix.random(seed: 14, rows: 30, columns: 50, terms: 9)
    let kernels = SimilaritySearch(matrix: matrix, kernel: .suffix, threads: 1).kernels
    #expect(kernels.joinKernel(.suffix) is SuffixKernel)
    #expect(kernels.nearestKernel(.suffix) is PostingsKernel)
  }

  @Test func aQueryFindsWhatARowOfTheMatrixWould() {
    let matrix = SparseMatrix.random(seed: 12, rows: 200, columns: 300, terms: 30)
    let search = SimilaritySearch(matrix: matrix, threads: 2)
    let all = Oracle.nearest(matrix, count: 5, minimum: 0.1)
    for row in 0..<matrix.rowCount {
      let (columns, values) = matrix.row(row)
      let found = search.nearest(6, to: (Array(columns), Array(values)), minimum: 0.1)
        .filter { $0.row != row }.prefix(5)
      #expect(found.map { Int32($0.row) } == Array(all[row].rows))
      #expect(found.map(\.cosine) == Array(all[row].cosines))
    }
  }

  @Test func oneRowsNearestAreThoseOfAllRows() {
    let matrix = SparseMatrix.random(seed: 13, rows: 150, columns: 200, terms: 20)
    let all = Oracle(matrix).nearest(count: 4, minimum: 0)
    for row in 0..<matrix.rowCount {
      let found = matrix.rowsNearest(to: row, count: 4, threads: 2)
      #expect(found.map { Int32($0) } == Array(all[row].rows))
    }
  }

  @Test func theCanonicalProductAddsInRisingOrderOfColumn() {
    // 1e8 + 1 - 1e8 in this order keeps the 1 in double precision, and would lose it in single.
    let matrix = SparseMatrix(
      columnCount: 3, rows: [[(0, 1e8), (1, 1), (2, -1e8)], [(0, 1), (1, 1), (2, 1)]])
    #expect(matrix.canonicalDot(0, 1) == 1)
    #expect(matrix.canonicalDot(1, 0) == 1)
  }
}
