import Benchmark
import Foundation
import GeneratedNews
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
      collection.articles == Corpus.news.articles.map(\.asWritten),
      "what was read is not what was written")
    try WrongResult.unless(collection.skipped.isEmpty, "records were skipped")
  } setup: {
    try Corpus.jsonLines().write(to: file)
  } teardown: {
    try FileManager.default.removeItem(at: file)
  }
}

extension Article {
  /// The article with what `Corpus.jsonLines()` keeps of it.
  fileprivate var asWritten: Article {
    var article = self
    article.language = nil
    return article
  }
}
