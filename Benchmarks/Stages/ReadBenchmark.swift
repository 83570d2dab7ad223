import Benchmark
import Foundation
import Newsfold

/// Measured: one file of JSON Lines on disk (in the page cache) to articles.
func readBenchmark() {
  let file = FileManager.default.temporaryDirectory
    .appending(path: "newsfold-benchmark-\(ProcessInfo.processInfo.processIdentifier).jsonl")
  Benchmark("read JSON Lines") { benchmark in
    benchmark.startMeasurement()
    let collection = try ArticleReader(threads: Corpus.threads).read([.path(file.path)])
    benchmark.stopMeasurement()
    try WrongResult.unless(
      collection.articles == Corpus.articles,
      "what was read is not what was written")
    try WrongResult.unless(collection.skipped.isEmpty, "records were skipped")
  } setup: {
    try Corpus.jsonLines().write(to: file)
  } teardown: {
    try FileManager.default.removeItem(at: file)
  }
}
