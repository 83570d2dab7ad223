import Benchmark
import Newsfold

/// Measured: articles in memory to stories, every stage but reading and printing.
func clusterBenchmark() {
  Benchmark("cluster end to end") { benchmark in
    let articles = Corpus.articles
    benchmark.startMeasurement()
    let stories = try StoryEngine(threads: Corpus.threads).stories(in: articles)
    benchmark.stopMeasurement()
    let groups = stories.map { $0.reports.map(\.article.id) }
    try WrongResult.unless(
      groups.joined().sorted() == articles.map(\.id).sorted(),
      "an article is in no story or in several")
    let quality = Corpus.pairwiseF1(of: groups)
    try WrongResult.unless(quality > 0.8, "pairwise F1 is down to \(quality)")
  }
}
