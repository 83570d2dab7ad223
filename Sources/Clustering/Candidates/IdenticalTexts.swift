import Articles
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

  private static let shortBodyWordCount = 30

  /// Folds the articles at `indices`.
  ///
  /// Complexity: linear in the bytes of the texts, but for texts whose hashes collide.
  init(of indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus) {
    func isShort(_ index: Int) -> Bool {
      corpus.documents[index].bodyWordCount < Self.shortBodyWordCount
    }
    func day(_ index: Int) -> Int64? { articles[index].published.map { $0.earliest / 86_400 } }
    func isSame(_ index: Int, _ other: Int) -> Bool {
      articles[index].title.utf8.elementsEqual(articles[other].title.utf8)
        && articles[index].body.utf8.elementsEqual(articles[other].body.utf8)
        && (!isShort(index) || day(index) == day(other))
    }
    var numbersOfHash: [UInt64: [Int]] = [:]
    var groups: [[Int]] = []
    for index in indices {
      let hash = fnv1a64(articles[index].body.utf8) ^ fnv1a64(articles[index].title.utf8) &* 3
      let known = numbersOfHash[hash]?.first { isSame(index, groups[$0][0]) }
      if let known {
        groups[known].append(index)
      } else {
        numbersOfHash[hash, default: []].append(groups.count)
        groups.append([index])
      }
    }
    originals = groups.compactMap(\.first)
    copies = groups
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
