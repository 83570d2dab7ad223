import Articles
import Parallelism
import TextAnalysis

/// Articles whose texts are the same to the letter, folded into one before anything is compared: a
/// thousand copies of one wire text must not make it look common, nor cost a thousand times.
///
/// A short text is only the same when it also appeared on the same day: "Morning briefing" of two
/// days are two articles.
struct IdenticalTexts: Sendable {
  /// The first article of each text.
  let originals: [Int]
  private let copies: [[Int]]

  /// Folds the articles at `indices`.
  ///
  /// Complexity: linear in the bytes of the texts, but for texts whose hashes collide.
  init(of indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus, threads: Int) {
    let ranges = slices(of: indices.count, size: 256)
    let hashes = concurrentMap(count: ranges.count, threads: threads) { block in
      indices[ranges[block]].map { articles[$0].title.textHash &* 31 &+ articles[$0].body.textHash }
    }
    var groupsOfHash: [UInt64: [Int]] = [:]
    groupsOfHash.reserveCapacity(indices.count)
    var groups: [[Int]] = []
    for (hash, index) in zip(hashes.joined(), indices) {
      let isShort = corpus.documents[index].isShort
      let same = groupsOfHash[hash, default: []].first { group in
        Self.isSame(articles[groups[group][0]], articles[index], isShort: isShort)
      }
      if let same {
        groups[same].append(index)
      } else {
        groupsOfHash[hash, default: []].append(groups.count)
        groups.append([index])
      }
    }
    originals = groups.compactMap(\.first)
    copies = groups
  }

  /// Whether two texts are the same, byte by byte, and of one day where they are short.
  private static func isSame(_ left: Article, _ right: Article, isShort: Bool) -> Bool {
    left.title.utf8.elementsEqual(right.title.utf8) && left.body.utf8.elementsEqual(right.body.utf8)
      && (!isShort || left.published?.day == right.published?.day)
  }

  /// The number of the text that the article at `index` has.
  func number(of index: Int) -> Int? {
    copies.firstIndex { $0.contains(index) }
  }

  /// The articles with the text of `originals[number]`.
  func all(of number: Int) -> [Int] {
    copies[number]
  }
}

extension String {
  fileprivate var textHash: UInt64 { Articles.textHash(utf8.span) }
}
