import Articles
import Foundation
import SyntheticNews
import Testing

@Suite struct SyntheticNewsTests {
  private static let news = Array(SyntheticNews(seed: 3, articlesPerDay: 250).prefix(6000))

  @Test func fewerArticlesAreTheFirstOfMore() {
    let news = SyntheticNews(seed: 3, articlesPerDay: 250)
    #expect(Array(news.prefix(700)) == Array(Self.news.prefix(700)))
    #expect(Array(news.articles(from: 1234).prefix(5)) == Array(Self.news[1234..<1239]))
    #expect(Array(SyntheticNews(seed: 4, articlesPerDay: 250).prefix(5)) != Array(news.prefix(5)))
  }

  @Test func idsDifferAndNothingIsEmpty() {
    #expect(Set(Self.news.map(\.article.id)).count == Self.news.count)
    #expect(Self.news.allSatisfy { !$0.article.title.isEmpty && $0.article.body.count > 300 })
    #expect(Set(Self.news.map(\.article.body)).count > Self.news.count * 8 / 10)
  }

  @Test func storiesAreSmallMoreOftenThanLargeAndLastThreeDaysAtMost() {
    let stories = Dictionary(grouping: Self.news, by: \.story)
    let sizes = stories.values.map(\.count)
    #expect(sizes.allSatisfy { (1...60).contains($0) })
    #expect(sizes.count { $0 == 1 } > sizes.count / 3)
    #expect(sizes.count { $0 > 20 } < sizes.count / 10 && sizes.contains { $0 > 20 })
    for reports in stories.values {
      let times = reports.compactMap { $0.article.published?.latest }
      #expect((times.max() ?? 0) - (times.min() ?? 0) <= 3 * 86_400)
      #expect(Set(reports.map(\.article.source)).count == reports.count)
    }
  }

  @Test func aDayHasTheArticlesAskedFor() {
    let days = Dictionary(grouping: Self.news) { ($0.article.published?.latest ?? 0) / 86_400 }
    // Stories go on for up to three days, so the first and the last days have fewer.
    let counts = days.keys.sorted().compactMap { days[$0]?.count }
    #expect(abs(counts.count - 24) <= 4)
    #expect(counts.dropFirst(4).dropLast(5).allSatisfy { (120...420).contains($0) })
  }

  @Test func aReprintHasTheTextButNotTheHeadlineOfItsOriginal() throws {
    let byID = Dictionary(uniqueKeysWithValues: Self.news.map { ($0.article.id, $0) })
    let reprints = Self.news.filter { $0.reprintOf != nil }
    #expect(reprints.count > Self.news.count / 40)
    for reprint in reprints {
      let id = try #require(reprint.reprintOf)
      // The original may come later in the stream, but it is never missing from its edition.
      let original = try #require(byID[id])
      #expect(original.story == reprint.story && original.reprintOf == nil)
      #expect(original.article.body.hasPrefix(reprint.article.body))
      #expect(original.article.title != reprint.article.title)
    }
  }

  @Test func aLineIsTheArticleAsJSON() throws {
    for made in Self.news.prefix(20) {
      var bytes: [UInt8] = []
      made.appendJSONLine(to: &bytes)
      #expect(bytes.last == UInt8(ascii: "\n") && bytes.count { $0 == UInt8(ascii: "\n") } == 1)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String])
      #expect(object["body"] == made.article.body && object["title"] == made.article.title)
      #expect(object["story"] == made.story && object["id"] == made.article.id.rawValue)
      #expect(object["reprintOf"] == made.reprintOf?.rawValue)
    }
  }
}
