import Benchmark
import Newsfold
import Similarity

/// Measured: vectors to the sorted list of all pairs at or above a threshold, preparation included,
/// by each kernel.
func joinBenchmarks() {
  for threshold: Float in [0.2, 0.5] {
    for kernel in KernelName.allCases {
      Benchmark("join at \(threshold), \(kernel.rawValue)") { benchmark in
        let matrix = Corpus.vectors.matrix
        benchmark.startMeasurement()
        let search = SimilaritySearch(matrix: matrix, kernel: kernel, threads: Corpus.threads)
        let pairs = search.join(threshold: threshold)
        benchmark.stopMeasurement()
        try check(pairs, threshold: threshold)
      }
    }
  }
}

/// Measured: the 40 nearest of every article, as clustering asks for them.
func nearestBenchmark() {
  Benchmark("40 nearest of every article") { benchmark in
    let matrix = Corpus.vectors.matrix
    benchmark.startMeasurement()
    let search = SimilaritySearch(matrix: matrix, threads: Corpus.threads)
    let nearest = search.nearest(40)
    benchmark.stopMeasurement()
    let expected = SimilaritySearch(matrix: matrix, kernel: .reference, threads: Corpus.threads)
      .nearest(40)
    try WrongResult.unless(
      nearest == expected, "\(search.kernel.rawValue) and reference find other neighbours")
  }
}

/// The pairs must be those of the reference kernel to the bit, and there must be some.
private func check(_ pairs: [SimilarPair], threshold: Float) throws {
  let reference = SimilaritySearch(
    matrix: Corpus.vectors.matrix, kernel: .reference, threads: Corpus.threads)
  try WrongResult.unless(!pairs.isEmpty, "no pairs at \(threshold)")
  try WrongResult.unless(
    pairs == reference.join(threshold: threshold), "the reference kernel finds other pairs")
}
