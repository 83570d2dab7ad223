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

  /// What makes two texts the same: compared byte by byte, and by the day where they are short.
  private struct Text: Hashable {
    let article: Article
    let day: CalendarDay?
    /// Of title and body; kept, since a dictionary asks for it whenever it grows.
    private let hash: UInt64

    init(_ article: Article, isShort: Bool) {
      self.article = article
      day = isShort ? article.published?.day : nil
      hash = textHash(article.title.utf8.span) &* 31 &+ textHash(article.body.utf8.span)
    }

    static func == (left: Text, right: Text) -> Bool {
      left.article.title.utf8.elementsEqual(right.article.title.utf8)
        && left.article.body.utf8.elementsEqual(right.article.body.utf8)
        && left.day == right.day
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(hash)
      hasher.combine(day)
    }
  }

  /// Folds the articles at `indices`.
  ///
  /// Complexity: linear in the bytes of the texts, but for texts whose hashes collide.
  init(of indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus, threads: Int) {
    let ranges = slices(of: indices.count, size: 256)
    let texts = concurrentMap(count: ranges.count, threads: threads) { block in
      indices[ranges[block]].map { index in
        Text(articles[index], isShort: corpus.documents[index].isShort)
      }
    }
    var numberOfText: [Text: Int] = [:]
    numberOfText.reserveCapacity(indices.count)
    var groups: [[Int]] = []
    for (text, index) in zip(texts.joined(), indices) {
      if let number = numberOfText[text] {
        groups[number].append(index)
      } else {
        numberOfText[text] = groups.count
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
