import Articles
import TestSupport
import Testing

@Suite struct DuplicateIDsTests {
  @Test func contentDecides() throws {
    let lines = [
      #"{"id": "a", "title": "later", "date": "2025-10-16"}"#,
      #"{"id": "a", "title": "earlier", "date": "2025-10-15"}"#,
      #"{"id": "a", "title": "undated"}"#, #"{"id": "a", "title": "undated", "body": "b"}"#,
      #"{"id": "a", "title": "undated", "body": "b", "source": "s"}"#,
      #"{"id": "a#2", "title": "taken"}"#, #"{"id": "a#2", "title": "taken too"}"#,
      #"{"id": "b", "title": "same"}"#, #"{"id": "b", "title": "same"}"#,
      #"{"id": "b", "title": "same"}"#,
    ]
    var generator = SeededGenerator(seed: 8)
    var seen: Set<Set<String>> = []
    for _ in 0..<50 {
      let collection = try read(lines.shuffled(using: &generator).joined(separator: "\n"))
      let names = collection.articles.map { "\($0.id) \($0.title) \($0.body) \($0.source ?? "")" }
      seen.insert(Set(names))
      #expect(Set(collection.articles.map(\.id)).count == lines.count)
      #expect(
        collection.renamed.map(\.renamed.rawValue) == [
          "a#3", "a#4", "a#5", "a#6", "a#2#2", "b#2", "b#3",
        ])
    }
    #expect(seen.count == 1)
    let names = try #require(seen.first)
    for name in [
      "a earlier  ", "a#3 later  ", "a#4 undated  ", "a#5 undated b s", "a#6 undated b ",
      "a#2 taken  ", "a#2#2 taken too  ", "b same  ", "b#2 same  ", "b#3 same  ",
    ] {
      #expect(names.contains(name), "\(name)")
    }
  }

  @Test func oneFileTwice() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("{\"id\": \"a\", \"title\": \"x\"}", to: "a.json")
    let collection = try ArticleReader(threads: 1).read([.path(file), .path(file)])
    #expect(collection.articles.map(\.id.rawValue).sorted() == ["a", "a#2"])
    #expect(
      collection.renamed.map(\.description) == [
        "\(file):1: id a occurs several times; this article is now a#2"
      ])
  }
}
