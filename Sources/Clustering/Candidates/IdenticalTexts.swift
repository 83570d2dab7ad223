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

  private struct Text: Hashable {
    var title: String
    var body: String
    var day: Int64?
  }

  /// Folds the articles at `indices`.
  init(of indices: [Int], _ articles: [Article], _ corpus: AnalyzedCorpus) {
    var numberOfText: [Text: Int] = [:]
    var groups: [[Int]] = []
    for index in indices {
      let article = articles[index]
      let isShort = corpus.documents[index].bodyWordCount < Self.shortBodyWordCount
      let text = Text(
        title: article.title, body: article.body,
        day: isShort ? article.published.map { $0.earliest / 86_400 } : nil)
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

  /// The articles with the text of `originals[number]`.
  func all(of number: Int) -> [Int] {
    copies[number]
  }
}
