import Articles
import Testing

@testable import Stories

@Suite struct KeywordTests {
  @Test func namesSideBySideAreOne() {
    let words = ["Putin", "York", "talks", "Vladimir", "New", "United", "Arab", "Emirates", "City"]
    let names = NamePhrases(
      words: words,
      bodies: [
        "On Monday Vladimir Putin spoke in New York City. Putin said: talks Vladimir, Putin.",
        "Talks with Vladimir Putin about the United Arab Emirates (New York).",
      ])
    func name(_ word: String) -> String {
      names.phrase(around: words.firstIndex(of: word) ?? 0).map { words[$0] }.joined(separator: " ")
    }
    #expect(name("Putin") == "Vladimir Putin")
    #expect(name("Vladimir") == "Vladimir Putin")
    #expect(name("York") == "New York City")
    #expect(name("Arab") == "United Arab Emirates")
    #expect(name("talks") == "talks")
  }

  @Test func aNameHasACapitalInsideASentence() {
    let words = ["Marrow", "Fewer", "bridge", "Volcano", "Éva"]
    let names = NamePhrases(
      words: words,
      bodies: [
        "Fewer boats reached Marrow. Volcano watchers, Éva said, saw the bridge.",
        "Fewer came. The bridge of Marrow fell. Volcano ash fell on Marrow.",
      ])
    func isName(_ word: String) -> Bool { names.isName([words.firstIndex(of: word) ?? 0]) }
    #expect(isName("Marrow") && isName("Éva"))
    #expect(!isName("Fewer") && !isName("bridge") && !isName("Volcano"))
    #expect(names.isName([1, 3]))
  }

  @Test(arguments: [
    ("al", false), ("de", false), ("x", false), ("12", false), ("EU", true), ("Al", true),
    ("sea", true), ("ex-minister", true), ("é", false), ("火", true), ("ЕС", true), ("G7", true),
  ])
  func particlesAndLettersAreNoKeywords(surface: String, isReadable: Bool) {
    #expect(KeywordPicker.isReadable(surface) == isReadable)
  }

  @Test(arguments: [
    ("russia", "russian", true), ("russian", "russia", true), ("ferry", "ferry", true),
    ("port", "ports", false), ("ferry", "ferryboat", false), ("valdoria", "valdorra", false),
  ])
  func wordsThatDifferInTheirEndingSayTheSame(left: String, right: String, isOne: Bool) {
    #expect(KeywordPicker.sayTheSame(left, right) == isOne)
  }

  @Test func namesAreFoundAsWholeWordsOnly() {
    var scanner = NameScanner(["Ann", "Éva", "Lee", "small"])
    scanner.scan("On joining Ann Lee and Éva Lee, Ann Lee left small Annie Lee-Éva.", limit: 1_000)
    scanner.scan("xAnn Ann, Lee", limit: 1_000)
    scanner.scan("Ann Lee", limit: 5)
    #expect(scanner.nameCount == 3)
    #expect(scanner.textCounts == [3, 1, 2, 0])
    #expect(scanner.pairs.map(\.left) == [0, 1])
    #expect(scanner.pairs.map(\.right) == [2, 2])
    #expect(scanner.pairs.map(\.count) == [1, 1])
  }

  @Test func wordsInACircleMakeNoEndlessName() {
    let words = ["A1", "B1", "C1"]
    let names = NamePhrases(words: words, bodies: ["A1 B1 C1 A1 B1 C1 A1"])
    for place in words.indices { #expect(names.phrase(around: place).count <= 3) }
  }

  @Test func keywordsSetAStoryApart() throws {
    let bodies = [
      "Officials said the ferry hit rocks and captain Maria Silva stayed.",
      "Officials said a ferry stranded with captain Maria Silva on 12 rocks.",
      "Officials said the vote on harbour plan passed 12 to 3.",
      "Officials said nothing today.",
    ]
    let articles = bodies.enumerated().map {
      Article(id: ArticleID("\($0)"), title: "Item \($0)", body: $1)
    }
    let stories = TestCorpus(articles).stories([[0, 1], [2], [3]])
    let ferry = try #require(stories.first { $0.reports.count == 2 })
    #expect(Set(ferry.keywords.prefix(4)).isSuperset(of: ["ferry", "Maria Silva"]))
    for story in stories {
      #expect(!story.keywords.contains { $0 == "12" || $0.lowercased() == "officials" })
      #expect(Set(story.keywords).count == story.keywords.count)
    }
  }

  @Test func aFormOfAnotherLanguageIsNotShown() throws {
    func article(_ id: String, _ language: String, _ body: String) -> Article {
      Article(id: ArticleID(id), title: "Item \(id)", body: body, language: language)
    }
    let articles = [
      article("1", "en", "The regulator raised an objection to the merger."),
      article("2", "en", "An objection of the regulator stops the merger."),
      article("3", "fr", "Un objectif est un objectif, mais quel objectif pour cette usine."),
      article("4", "fr", "Cet objectif pour la banque reste un objectif lointain."),
    ]
    let corpus = TestCorpus(articles)
    let story = try #require(
      corpus.stories([[0, 1], [2], [3]]).first { $0.reports.count == 2 })
    #expect(story.keywords.contains("regulator") && !story.keywords.contains("objectif"))
  }
}
