import Foundation
import Newsfold

/// Writes reports of one made-up event.
struct StoryWriter {
  private let vocabulary: ZipfVocabulary
  private let functionWords: [String]
  private let subject: [String]
  private let terms: [String]
  /// Seconds since 1970.
  private let beginning: Int64

  init(
    vocabulary: ZipfVocabulary, functionWords: [String], subject: [String],
    using random: inout SeededGenerator
  ) {
    self.vocabulary = vocabulary
    self.functionWords = functionWords
    self.subject = subject
    let names = vocabulary.rareWords(5, using: &random).map(\.capitalized)
    terms = names + vocabulary.rareWords(25, using: &random)
    let day: Int64 = 86_400
    beginning = 1_750_000_000 + Int64.random(in: 0..<60 * day, using: &random)
  }

  func article(
    id: ArticleID, outlet: String, using random: inout SeededGenerator
  ) -> Article {
    let title = (0..<8).map { _ in
      Int.random(in: 0..<4, using: &random) == 0 ? word(using: &random) : term(using: &random)
    }
    let delay = Int64.random(in: 0..<2 * 86_400, using: &random)
    return Article(
      id: id, title: title.joined(separator: " "), body: body(using: &random), source: outlet,
      published: .instant(secondsSince1970: beginning + delay, offsetSeconds: 0), language: "en")
  }

  private func body(using random: inout SeededGenerator) -> String {
    let wordCount = Int.random(in: 150...750, using: &random)
    var text = ""
    for position in 1...wordCount {
      text += word(using: &random)
      text += position.isMultiple(of: 18) ? ". " : " "
    }
    return text
  }

  private func word(using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<16: functionWords[Int.random(in: functionWords.indices, using: &random)]
    case 16..<21: term(using: &random)
    case 21..<26: subject[Int.random(in: subject.indices, using: &random)]
    default: vocabulary.word(using: &random)
    }
  }

  private func term(using random: inout SeededGenerator) -> String {
    terms[Int.random(in: terms.indices, using: &random)]
  }
}
