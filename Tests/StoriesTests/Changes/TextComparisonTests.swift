import Articles
import TestSupport
import Testing

@testable import Stories

@Suite struct TextComparisonTests {
  private func changes(_ old: String, _ new: String, titles: (String, String) = ("t", "t"))
    -> ReprintChanges
  {
    TextComparison(
      original: Article(id: ArticleID("o"), title: titles.0, body: old),
      copy: Article(id: ArticleID("c"), title: titles.1, body: new)
    ).changes
  }

  @Test func saysWhatACopyHasChanged() {
    let found = changes(
      "The ferry ran aground on Tuesday and 120 people were saved",
      "A ferry ran aground on Tuesday night and 121 people were saved, police said",
      titles: ("Ferry aground", "Ferry  aground"))
    #expect(!found.isTitleChanged)
    #expect(
      found.spans == [
        .init(removed: "The", added: "A"), .init(removed: "", added: "night"),
        .init(removed: "120", added: "121"), .init(removed: "saved", added: "saved, police said"),
      ])
    #expect(found.addedWords == 6 && found.removedWords == 3)
    #expect(changes("a b", "a b", titles: ("x", "y")).isTitleChanged)
    #expect(changes("", "").spans.isEmpty)
  }

  /// Whatever was changed, the edits make the copy of the original.
  @Test(arguments: 0..<60) func theEditsMakeTheCopy(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> [Substring] {
      (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        ["a", "b", "c", "d", "e"].randomElement(using: &generator) ?? "a"
      }
    }
    let (old, new) = (text(), text())
    var made: [Substring] = []
    var place = 0
    for edit in TextComparison.edits(from: old, to: new) {
      made += old[place..<edit.removed.lowerBound]
      #expect(made.count == edit.added.lowerBound)
      made += new[edit.added]
      place = edit.removed.upperBound
    }
    made += old[place...]
    #expect(made == new)
  }

  @Test func longTextsWithNothingInCommonAreOneChange() {
    let old = (0..<3_000).map { "old\($0)" }.joined(separator: " ")
    let new = (0..<2_000).map { "new\($0)" }.joined(separator: " ")
    let found = changes(old, new)
    #expect(found.addedWords == 2_000 && found.removedWords == 3_000 && found.spans.count == 1)
    #expect(found.spans[0].added.hasSuffix("…"))
  }
}
