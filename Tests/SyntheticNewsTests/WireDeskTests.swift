import Articles
import SyntheticNews
import Testing

@Suite struct WireDeskTests {
  private static let articles = SyntheticNews(seed: 8).prefix(40).map(\.article)
  private let desk = WireDesk(seed: 2)

  private func edited(_ edit: EditedArticle.Edit) -> [(original: Article, copy: EditedArticle)] {
    Self.articles.indices.compactMap { index in
      let other = Self.articles[(index + 20) % 40]
      return desk.edited(Self.articles[index], beside: other, as: edit, number: index)
        .map { (Self.articles[index], $0) }
    }
  }

  private func words(_ article: Article) -> [Substring] {
    article.body.split { $0 == " " || $0 == "\n" }
  }

  @Test(arguments: EditedArticle.Edit.allCases)
  func theSameAgain(edit: EditedArticle.Edit) {
    let made = edited(edit)
    #expect(edit == .nextWeek ? made.count > 30 : made.count == 40)
    #expect(made.map(\.copy) == edited(edit).map(\.copy))
    #expect(Set(made.map(\.copy.article.id)).count == made.count)
    for (original, copy) in made {
      #expect(copy.originals.first == original.id && copy.edit == edit)
      #expect(copy.originals.count == (edit == .merged ? 2 : 1))
      #expect(copy.article.source != original.source)
      let gap = (copy.article.published?.latest ?? 0) - (original.published?.latest ?? 0)
      #expect(edit == .nextWeek ? gap == 7 * 86_400 : (0..<86_400).contains(gap))
    }
  }

  @Test func editsAreWhatTheyAreSaidToBe() {
    for (original, copy) in edited(.headline) {
      #expect(copy.article.title != original.title)
      #expect(words(copy.article).dropFirst(3) == words(original)[...])
    }
    for (original, copy) in edited(.cut) {
      let (all, kept) = (words(original), words(copy.article).dropFirst(3))
      #expect(all.prefix(kept.count) == kept)
      #expect((29...81).contains(kept.count * 100 / all.count))
    }
    for (original, copy) in edited(.words) {
      let pairs = zip(words(original), words(copy.article).dropFirst(3))
      let share = Double(pairs.count { $0 != $1 }) / Double(words(original).count)
      #expect((0.002...0.2).contains(share))
    }
    for (original, copy) in edited(.nextWeek) {
      for (one, other) in zip(words(original), words(copy.article).dropFirst(3)) {
        #expect(one.contains(where: \.isNumber) == (one != other))
      }
    }
  }

  @Test func shortTextsAreLeftAlone() {
    let short = Article(id: ArticleID("s"), title: "Ferry", body: "It ran aground.")
    for edit in EditedArticle.Edit.allCases {
      #expect(desk.edited(short, beside: Self.articles[0], as: edit, number: 0) == nil)
      #expect(desk.edited(Self.articles[0], beside: short, as: edit, number: 0) == nil)
    }
    var undated = Self.articles[0]
    undated.published = nil
    let copy = desk.edited(undated, beside: Self.articles[1], as: .cut, number: 0)
    #expect(copy?.article.published == nil)
  }
}
