package import Articles
import Parallelism
package import TextAnalysis

/// Finds the articles that repeat the text of another nearly to the letter: wire copy, cut, edited,
/// under another headline.
///
/// ```swift
/// let reprints = ReprintFinder(options).reprints(among: articles, corpus.documents)
/// reprints.original(of: 7)  // 3
/// ```
///
/// Same texts are found by their hashes (`IdenticalTexts`), others by what the sketches of their bodies
/// share (`CopyCandidates`), and whole bodies decide (`CopyJudge`): the shorter one's pairs of
/// neighbouring terms stand nearly all in the other. So a cut end hides nothing, a headline of its own
/// neither, and reports that tell the same event in other words share too little. `ReprintRule` says
/// what else counts: numbers, titles of small texts, days between reports of one outlet.
///
/// Source: A. Broder, *On the Resemblance and Containment of Documents*, SEQUENCES 1997. Departure:
/// sketches only nominate.
package struct ReprintFinder: Sendable {
  /// Sets of articles that are judged together have about so many of them.
  private static let articlesOfBlock = 64

  private let options: ClusteringOptions

  /// A finder that takes window, today's date and threads from `options`.
  package init(_ options: ClusteringOptions) {
    self.options = options
  }

  /// The reprints among `articles`, whose order decides which is the original: the first.
  ///
  /// `documents` are the same articles analysed. The result does not depend on the threads.
  ///
  /// Complexity: O(n log n) in the articles, and linear in the text of those that may be copies.
  package func reprints(among articles: [Article], _ documents: [AnalyzedDocument]) -> Reprints {
    precondition(articles.count == documents.count)
    let identical = IdenticalTexts(articles, documents, threads: options.threads)
    var originals = identical.firsts
    let texts = originals.indices.map(Int32.init).filter { originals[Int($0)] == $0 }
    let sets = CopyCandidates(texts, documents).sets(threads: options.threads)
    for (copy, original) in copies(in: sets, articles, documents) {
      originals[Int(copy)] = original
    }
    return Reprints(
      originals: originals.indices.map { index in
        let original = originals[Int(originals[index])]
        return original == index ? -1 : original
      })
  }

  private func copies(
    in sets: [[Int32]], _ articles: [Article], _ documents: [AnalyzedDocument]
  ) -> [(copy: Int32, original: Int32)] {
    let blocks = Self.blocks(of: sets)
    return concurrentMap(
      count: blocks.count, threads: options.threads,
      scratch: { CopyJudge(articles, documents, options) }
    ) { judge, block in
      sets[blocks[block]].flatMap { judge.copies(in: $0) }
    }.flatMap(\.self)
  }

  /// Ranges of sets with about `articlesOfBlock` articles in all, but for larger sets.
  private static func blocks(of sets: [[Int32]]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var (start, count) = (0, 0)
    for place in sets.indices {
      count += sets[place].count
      guard count >= articlesOfBlock || place == sets.count - 1 else { continue }
      blocks.append(start..<place + 1)
      (start, count) = (place + 1, 0)
    }
    return blocks
  }
}
