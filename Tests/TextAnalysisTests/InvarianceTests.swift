import Articles
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct InvarianceTests {
  /// Articles of random words in several scripts, some of them with random scalars in between.
  private func articles(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    let words = """
      Ferry runs aground Harbour harbour's HARBOUR the of 1,000 4.4 U.S. Mr. Holt don't l'homme été
      Straße Київ столиця 北京大学 東京で ประเทศไทย 서울 الانتخابات cafe\u{301} Zu\u{AD}g “quoted” — 🎉 . : ?
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    let languages = [nil, "en", "fr", "de", "uk", "zh", "ar", "xx-none"]
    return (0..<count).map { index in
      func text(_ length: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &generator) {
          text += words.randomElement(using: &generator) ?? ""
          if Int.random(in: 0..<10, using: &generator) == 0 {
            let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
            text.unicodeScalars.append(Unicode.Scalar(value) ?? " ")
          }
          text += Int.random(in: 0..<8, using: &generator) == 0 ? "" : " "
        }
        return text
      }
      return Article(
        id: ArticleID(String(index)), title: text(12), body: text(150),
        source: ["a", "b", nil].randomElement(using: &generator) ?? nil,
        language: languages.randomElement(using: &generator) ?? nil)
    }
  }

  @Test func threadsDoNotMatter() {
    let articles = articles(300, seed: 1)
    let one = TextAnalyzer(threads: 1).analyze(articles)
    for threads in [0, 2, 3, 7, 64] {
      #expect(TextAnalyzer(threads: threads).analyze(articles) == one)
    }
  }

  @Test func orderDoesNotMatter() {
    let articles = articles(200, seed: 2)
    let corpus = TextAnalyzer(threads: 2).analyze(articles)
    var generator = SeededGenerator(seed: 5)
    let order = articles.indices.shuffled(using: &generator)
    let shuffled = TextAnalyzer(threads: 2).analyze(order.map { articles[$0] })
    #expect(shuffled.terms == corpus.terms)
    #expect(shuffled.documents == order.map { corpus.documents[$0] })
  }

  @Test func listsAreSortedAndAgree() {
    let corpus = TextAnalyzer(threads: 3).analyze(articles(300, seed: 3))
    let stems = corpus.terms.stems
    #expect(zip(stems, stems.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(corpus.terms.surfaces.count == stems.count)
    #expect(corpus.terms.surfaces.allSatisfy { !$0.isEmpty })
    for document in corpus.documents {
      for list in [document.title, document.headline, document.lead, document.body] {
        #expect(zip(list, list.dropFirst()).allSatisfy { $0.term < $1.term })
        #expect(list.allSatisfy { $0.count > 0 && Int($0.term) < stems.count })
      }
      let characters = document.characters
      #expect(zip(characters, characters.dropFirst()).allSatisfy { $0.hash < $1.hash })
      #expect(document.isShort || characters.isEmpty)
      let body = Dictionary(uniqueKeysWithValues: document.body.map { ($0.term, $0.count) })
      #expect(document.lead.allSatisfy { $0.count <= body[$0.term] ?? 0 })
    }
  }

  /// Any scalars at all, alone and side by side.
  @Test func anyTextIsRead() {
    var generator = SeededGenerator(seed: 11)
    var articles: [Article] = []
    for index in 0..<400 {
      var text = String.UnicodeScalarView()
      let limit: UInt32 = [0x7F, 0x3FF, 0x2FFF, 0x10FFFF][index % 4]
      for _ in 0..<Int.random(in: 0...300, using: &generator) {
        text.append(Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) ?? "\u{301}")
      }
      let language = ["tr", "fr", "el", "hi", "ar", "en", nil].randomElement(using: &generator)
      articles.append(
        Article(
          id: ArticleID(String(index)), title: String(text.prefix(40)), body: String(text),
          language: language ?? nil))
    }
    #expect(TextAnalyzer(threads: 2).analyze(articles).documents.count == 400)
  }

  @Test func hugeWordsAreRead() {
    for unit in ["x", "é", "7", "北", "\u{301}", "a\u{301}", "'", ".", "\u{AD}", "A.", "1."] {
      let text = String(repeating: unit, count: 50_000)
      let corpus = TextAnalyzer(threads: 1).analyze([
        Article(id: ArticleID("1"), title: text, body: text)
      ])
      #expect(corpus.terms.stems.allSatisfy { $0.unicodeScalars.count <= 130 })
    }
  }
}
