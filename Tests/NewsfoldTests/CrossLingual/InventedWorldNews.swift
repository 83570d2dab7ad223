import Articles
import Foundation
import TestSupport

/// Reports of made-up events in three made-up languages: in each an event has words of its own, and
/// names and a number that all languages share; in Russian they are written in Cyrillic.
///
/// Every event has a look-alike: some of the same words, with other names and another number, four
/// days later.
struct InventedWorldNews {
  static let languages = ["de", "es", "ru"]

  /// The articles, event by event.
  private(set) var articles: [Article] = []
  /// The event of each article, by id.
  private(set) var eventOfArticle: [ArticleID: Int] = [:]

  init(kinds: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for kind in 0..<kinds {
      let words = Self.languages.map { language in
        (0..<5).map { _ in Self.word(language, &random) }
      }
      for event in [2 * kind, 2 * kind + 1] {
        let names = (0..<6).map { _ in Self.name(&random) }
        let number = "\(Int.random(in: 100...99_999, using: &random))"
        for (place, language) in Self.languages.enumerated() {
          let words = words[place] + (0..<13).map { _ in Self.word(language, &random) }
          for report in 0..<Int.random(in: 1...3, using: &random) {
            append(
              event, language, report, words,
              (language == "ru" ? names.map(Self.cyrillic) : names) + [number], &random)
          }
        }
      }
    }
  }

  private mutating func append(
    _ event: Int, _ language: String, _ report: Int, _ words: [String], _ names: [String],
    _ random: inout SeededGenerator
  ) {
    let body = (0..<120).compactMap { _ in
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4: words.randomElement(using: &random)
      case 4..<6: names.randomElement(using: &random)
      default: Self.commonWords[language]?.randomElement(using: &random)
      }
    }
    let title = (words.shuffled(using: &random).prefix(4) + names.prefix(3))
      .shuffled(using: &random)
    let id = ArticleID("e\(event)-\(language)-r\(report)")
    articles.append(
      Article(
        id: id, title: title.joined(separator: " "), body: body.joined(separator: " "),
        source: "outlet\(report).\(language).example",
        published: .instant(
          secondsSince1970: 1_760_000_000 + Int64(event / 2 * 20_000 + report * 3_000)
            + (event.isMultiple(of: 2) ? 0 : 345_600),
          offsetSeconds: 0),
        language: language))
    eventOfArticle[id] = event
  }

  /// Words that all reports of a language use.
  private static let commonWords: [String: [String]] = {
    var random = SeededGenerator(seed: 99)
    return Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, (0..<300).map { _ in word(language, &random) })
      })
  }()

  /// A word as only one language forms it.
  private static func word(_ language: String, _ random: inout SeededGenerator) -> String {
    let syllables =
      switch language {
      case "de": ["sch", "ung", "keit", "ver", "ent", "pfl", "heiß", "zwur", "öd", "auf"]
      case "es": ["ción", "ado", "lla", "mie", "ños", "rra", "que", "cua", "jera", "iz"]
      default: ["ств", "ова", "ние", "пре", "ыль", "жда", "ющ", "вз", "ырь", "чка"]
      }
    return (0..<4).compactMap { _ in syllables.randomElement(using: &random) }.joined()
  }

  /// A name in letters that Cyrillic has one for one.
  private static func name(_ random: inout SeededGenerator) -> String {
    let letters = (0..<4).flatMap { _ in
      ["bdgklmnprtv".randomElement(using: &random), "aeiou".randomElement(using: &random)]
    }
    return String(letters.compactMap(\.self)).capitalized
  }

  private static func cyrillic(_ name: String) -> String {
    let letters = Dictionary(uniqueKeysWithValues: zip("bdgklmnprtvaeiou", "бдгклмнпртваеиоу"))
    return String(name.lowercased().map { letters[$0] ?? $0 }).capitalized
  }
}
