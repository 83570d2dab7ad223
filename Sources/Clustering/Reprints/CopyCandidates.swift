import Parallelism
import Synchronization
import TextAnalysis

/// Sets of articles outside of which none has a copy, by what the sketches of their bodies share.
///
/// The articles that have a hash in common are few but for phrases that everyone writes. Of these an
/// article is held only against the first ones and those shortly before it, so that the work is
/// bounded by the number of hashes; a copy has some with its original alone.
struct CopyCandidates: Sendable {
  /// How many of the first articles with a hash, and of those shortly before, are looked at.
  private static let lookedAt = 4
  /// So many hashes are sorted at a time.
  private static let hashesOfPass = 1 << 19

  private let documents: [AnalyzedDocument]
  private let articles: [Int32]

  /// Candidates among the articles at `articles`, which rise.
  init(_ articles: [Int32], _ documents: [AnalyzedDocument]) {
    self.articles = articles
    self.documents = documents
  }

  /// The sets of two and more articles, each rising, the largest first.
  ///
  /// Complexity: O(s log s) in the hashes of all sketches; memory for some hundred thousand of them
  /// on each thread, and four bytes an article.
  func sets(threads: Int) -> [[Int32]] {
    let hashCount = articles.reduce(0) { $0 + documents[Int($1)].bodySketch.count }
    let passes = max(threads, (hashCount + Self.hashesOfPass - 1) / Self.hashesOfPass)
    let sets = Mutex(DisjointSets(count: articles.count))
    _ = concurrentMap(count: passes, threads: threads) { pass in
      let links = links(pass: UInt32(pass), of: UInt32(passes))
      sets.withLock { sets in
        for (one, other) in links { sets.join(one, other) }
      }
    }
    return sets.withLock { sets in
      sets.all.map { set in set.map { articles[Int($0)] } }
    }
  }

  /// The pairs of places in `articles` that may be copies by one in `passes` of the hashes.
  private func links(pass: UInt32, of passes: UInt32) -> [(Int32, Int32)] {
    var entries: [UInt64] = []
    for (place, article) in articles.enumerated() {
      for hash in documents[Int(article)].bodySketch where hash % passes == pass {
        entries.append(UInt64(hash) << 32 | UInt64(place))
      }
    }
    entries.sort()
    var links: [(Int32, Int32)] = []
    var start = 0
    for end in entries.indices {
      if entries[end] >> 32 != entries[start] >> 32 { start = end }
      guard end > start else { continue }
      link(entries[start...end], into: &links)
    }
    return links
  }

  /// Links the last of some articles with a common hash to two of those before it.
  private func link(_ entries: ArraySlice<UInt64>, into links: inout [(Int32, Int32)]) {
    let (start, last) = (entries.startIndex, entries.endIndex - 1)
    let place = Int32(truncatingIfNeeded: entries[last])
    let sketch = documents[Int(articles[Int(place)])].bodySketch
    var count = 0
    for index in start..<last where index - start < Self.lookedAt || last - index <= Self.lookedAt {
      let other = Int32(truncatingIfNeeded: entries[index])
      let otherSketch = documents[Int(articles[Int(other)])].bodySketch
      guard ReprintRule.mayBeCopies(sketch.span, otherSketch.span) else { continue }
      links.append((other, place))
      count += 1
      if count == 2 { break }
    }
  }
}
