import Benchmark
import Newsfold

/// Measured: articles in memory to TF-IDF vectors of their whole texts (language, words, stems,
/// weights).
func vectorBenchmark() {
  Benchmark("analyse and vectorize") { benchmark in
    let articles = Corpus.articles
    benchmark.startMeasurement()
    let vectors = StoryEngine(threads: Corpus.threads).vectors(of: articles)
    benchmark.stopMeasurement()
    try WrongResult.unless(vectors.ids.count == articles.count, "an article has no row")
    for row in 0..<vectors.matrix.rowCount {
      let squares = vectors.matrix.row(row).values.reduce(0) { $0 + Double($1) * Double($1) }
      try WrongResult.unless(
        abs(squares - 1) < 1e-5, "row \(row) has the squared length \(squares)")
    }
  }
}
