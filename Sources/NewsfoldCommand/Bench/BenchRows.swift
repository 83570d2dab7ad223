import ArgumentParser
import Similarity
import Vectorization

/// The rows that are measured: sparse ones, or dense ones of length 1.
enum BenchRows {
  case sparse(SparseMatrix)
  case dense(DenseMatrix)

  /// The rows in a file's bytes.
  init(bytes: [UInt8]) throws(NPZError) {
    switch try VectorContents(bytes: bytes) {
    case .sparse(let file):
      self = .sparse(file.matrix)
    case .dense(let file):
      self = .dense(
        DenseMatrix(columnCount: file.columnCount, values: file.values).normalized())
    }
  }

  var count: Int {
    switch self {
    case .sparse(let matrix): matrix.rowCount
    case .dense(let matrix): matrix.rowCount
    }
  }

  /// The first so many rows.
  func first(_ size: RowCount) -> BenchRows {
    switch self {
    case .sparse(let matrix): .sparse(matrix.firstRows(size.limited(to: count)))
    case .dense(let matrix): .dense(matrix.firstRows(size.limited(to: count)))
    }
  }

  /// The kernels that can be run on these rows where none is named; the reference is left out above
  /// so many.
  func kernels(referenceLimit: Int) -> [KernelName] {
    KernelName.allCases.filter { kernel in
      if case .dense = self, !kernel.takesDenseRows { return false }
      return kernel != .reference || count <= referenceLimit
    }
  }

  /// What a search finds that is told nothing but the threshold.
  func pairs(threshold: Float, threads: Int) -> [SimilarPair] {
    switch self {
    case .sparse(let matrix):
      SimilaritySearch(matrix: matrix, threads: threads).join(threshold: threshold)
    case .dense(let matrix):
      DenseSearch(matrix: matrix, threads: threads).join(threshold: threshold)
    }
  }
}

/// What is measured on some rows.
struct BenchTask {
  var rows: BenchRows
  var thresholds: [Float]
  var threads: [Int]
  var kernels: [KernelName]
  var runs: Int
  var mayUseBytes: Bool

  /// What each kernel takes.
  func run(progress: (KernelReport.Result) -> Void) -> KernelReport {
    switch rows {
    case .sparse(let matrix):
      KernelBenchmark(
        matrix: matrix, thresholds: thresholds, threads: threads, kernels: kernels, runs: runs,
        mayUseBytes: mayUseBytes
      ).run(progress: progress)
    case .dense(let matrix):
      DenseBenchmark(
        matrix: matrix, thresholds: thresholds, threads: threads, kernels: kernels, runs: runs
      ).run(progress: progress)
    }
  }

  /// What single rows take to find their nearest.
  func nearest(_ count: Int) -> KernelReport.Nearest {
    switch rows {
    case .sparse(let matrix):
      NearestBenchmark(matrix: matrix, count: count, threads: threads[0]).run()
    case .dense(let matrix):
      DenseBenchmark(matrix: matrix, threads: threads).nearest(count)
    }
  }
}
