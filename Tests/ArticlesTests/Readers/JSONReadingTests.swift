import Articles
import Testing

@Suite struct JSONReadingTests {
  static let lines = """
    {"id": "1", "title": "Ferry runs aground"}
    {"id": "2", "title": "Second"}
    """

  @Test(arguments: [
    lines, lines + "\n", lines.replacing("\n", with: "\r\n"), "\u{FEFF}" + lines,
    "\n\n" + lines + "\n\n",
    #"[{"id": "1", "title": "Ferry runs aground"}, {"id": "2", "title": "Second"}]"#,
    "[\n  {\n \"id\": \"1\",\n \"title\": \"Ferry runs aground\"\n},\n{\"id\": 2, \"title\": \"Second\"}]",
    #"{"articles": [{"id": "1", "title": "Ferry runs aground"}, {"id": 2, "title": "Second"}]}"#,
    #"{"status": "ok", "n": [1, {"a": "]"}], "Items": [{"id": "1", "title": "Ferry runs aground"},"#
      + #"{"id": "2", "title": "Second"}], "next": null}"#,
    #"{"response": {"docs": 2, "results": [{"id": "1", "title": "Ferry runs aground"},"#
      + #"{"id": "2", "title": "Second"}]}}"#,
    "{\n\"id\": \"1\",\n\"title\": \"Ferry runs aground\"}\n{\n\"id\": \"2\", \"title\": \"Second\"\n}",
  ])
  func layouts(text: String) throws {
    let collection = try read(text)
    #expect(collection.records.map(\.article.id.rawValue) == ["1", "2"])
    #expect(collection.records.map(\.article.title) == ["Ferry runs aground", "Second"])
    #expect(collection.skipped.isEmpty)
  }

  @Test func oneObject() throws {
    let collection = try read(#"  {"title": "Ferry", "body": "It ran aground."}  "#)
    #expect(collection.articles.map(\.body) == ["It ran aground."])
  }

  @Test func linesAreCounted() throws {
    let collection = try read("\n{\"title\": \"a\"}\r\n\n{\"title\": \"b\"}\n")
    #expect(collection.records.map(\.line) == [2, 4])
    let array = try read("[\n\n{\"title\": \"a\"},\n{\"title\":\n\"b\"}\n]")
    #expect(array.records.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    (#"{"id": "b", "title": "x"#, SkipReason.brokenJSON(detail: "")), ("not json", nil),
    ("[1, 2]", .notAnObject), ("\"text\"", .notAnObject), ("null", .notAnObject), ("{}", .noWords),
    (#"{"title": " \n\t", "body": "\u00a0"}"#, .noWords),
    (#"{"title": "!?", "body": ""}"#, .noWords),
    (#"{"title": null, "body": 7}{"#, nil),
  ])
  func aBadLineCostsItselfAlone(line: String, reason: SkipReason?) throws {
    let text = "{\"id\": \"a\", \"title\": \"x\"}\n\(line)\n{\"id\": \"c\", \"title\": \"z\"}\n"
    for threads in 1...3 {
      let collection = try read(text, threads: threads)
      #expect(collection.records.map(\.article.id.rawValue) == ["a", "c"])
      #expect(collection.skipped.map(\.line) == [2])
      switch (reason, collection.skipped.first?.reason) {
      case (nil, .brokenJSON), (.brokenJSON, .brokenJSON): break
      case (let expected, let found): #expect(expected == found)
      }
    }
    #expect(throws: ArticleError.self) { try read(text, strict: true) }
  }

  @Test func strictStopsAtTheFirst() throws {
    let text = "{\"title\": \"a\"}\n{}\n[]\n"
    let error = #expect(throws: ArticleError.self) { try read(text, strict: true) }
    guard case .badRecord(let record) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(record.line == 2)
    #expect(record.description.hasSuffix("file:2: no word in title or body"))
  }

  @Test func aBrokenElementOfAnArray() throws {
    let text = """
      [
      {"id": "a", "title": "x"},
      {"id": "b", "title": "x},
      {"id": "c", "title": "x"},
      {"id": "d", "title": "x"
      {"id": "e", "title": "x"},
      17,
      {"id": "f", "title": "x"}
      ]
      """
    let collection = try read(text)
    #expect(collection.records.map(\.article.id.rawValue) == ["a", "c", "e", "f"])
    #expect(Set(collection.skipped.compactMap(\.line)) == [3, 5, 7])
  }

  @Test func brokenFirstLines() throws {
    for first in ["{\"id\": \"a\", \"title\": \"x", "garbage", "{{{{", "[1,"] {
      let collection = try read("\(first)\n\(Self.lines)")
      #expect(collection.records.map(\.article.id.rawValue) == ["1", "2"], "\(first)")
      #expect(collection.skipped.map(\.line) == [1])
    }
  }

  @Test func manyBrokenElements() throws {
    let lines = (0..<300).map { index in
      index.isMultiple(of: 3)
        ? "{\"id\": \(index), \"title\": \"x\"" : "{\"id\": \(index), \"title\": \"x\"},"
    }
    let collection = try read("[\n" + lines.joined(separator: "\n") + "\n]")
    #expect(collection.records.count == 200)
    #expect(collection.skipped.count == 100)
  }

  @Test func openBracketsBeforeAnOpenStringDoNotCostSquareTime() throws {
    let count = 20_000
    let text =
      String(repeating: "{\n", count: count) + "\"" + String(repeating: "x", count: 1 << 20)
    let collection = try read(text, name: "a.json")
    #expect(collection.records.isEmpty)
    #expect(collection.skipped.count == count)
  }

  @Test func nulsBetweenLines() throws {
    let nuls = String(repeating: "\0", count: 100_000)
    let collection = try read("{\"title\": \"a\"}\n\(nuls)\n{\"title\": \"b\"}\n")
    #expect(collection.articles.map(\.title) == ["a", "b"])
    #expect(collection.skipped.map(\.line) == [2])
  }

  @Test func truncatedDocument() throws {
    let collection = try read("{\"id\": \"a\",\n \"title\": \"Ferry", name: "a.json")
    #expect(collection.records.isEmpty)
    #expect(collection.skipped.map(\.line) == [1])
  }

  @Test func invalidUTF8() throws {
    let bytes = Array("{\"title\": \"a\"}\n{\"title\": \"".utf8) + [0xff] + Array("\"}\n".utf8)
    let collection = try read(bytes)
    #expect(collection.records.count == 1)
    #expect(collection.skipped.map(\.reason) == [.invalidUTF8(byteOffset: 11)])
    #expect(collection.skipped.map(\.line) == [2])
  }

  @Test func separatorsOfUnicodeStayInStrings() throws {
    let collection = try read("{\"title\": \"a\u{2028}b\u{2029}c\u{85}d\"}\n")
    #expect(collection.articles.map(\.title) == ["a\u{2028}b\u{2029}c\u{85}d"])
  }

  @Test func nulCharacters() throws {
    let collection = try read("{\"id\": 1, \"title\": \"a\\u0000b\"}\n{\"title\": \"c\u{0}d\"}\n")
    #expect(collection.articles.first?.title == "a b")
    #expect(collection.records.count + collection.skipped.count == 2)
    #expect(!collection.articles.contains { $0.title.utf8.contains(0) })
  }

  @Test func utf16() throws {
    for isLittleEndian in [true, false] {
      var bytes: [UInt8] = isLittleEndian ? [0xff, 0xfe] : [0xfe, 0xff]
      for unit in "{\"title\": \"Fähre 🚢\"}\n{\"title\": \"b\"}".utf16 {
        let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
        bytes += isLittleEndian ? pair : pair.reversed()
      }
      #expect(try read(bytes).articles.map(\.title) == ["Fähre 🚢", "b"])
    }
  }

  @Test func deepNesting() throws {
    for depth in [200, 600, 100_000] {
      let nest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let text = """
        {"id": "a", "title": "x"}
        {"id": "b", "title": "y", "tags": \(nest), "other": \(nest)}
        {"id": "c", "title": "z"}
        """
      let ids = try read(text).records.map(\.article.id.rawValue)
      #expect(ids.first == "a")
      #expect(ids.last == "c")
      _ = try read(String(repeating: "[", count: depth))
      _ = try read(String(repeating: "{\"a\":", count: depth))
      _ = try read(String(repeating: "{\"articles\":", count: depth))
      _ = try read(nest)
    }
  }

  @Test func longLine() throws {
    let body = String(repeating: "word ", count: 1_000_000)
    let collection = try read("{\"title\": \"a\"}\n{\"body\": \"\(body)\"}\n")
    #expect(collection.articles.last?.body.utf8.count == 5_000_000)
  }

  @Test func threadsChangeNothing() throws {
    var text = ""
    for index in 0..<20_000 {
      text += index % 97 == 0 ? "{broken\n" : "{\"id\": \(index), \"body\": \"word \(index)\"}\n"
    }
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "a.jsonl")
    let single = try ArticleReader(threads: 1).read([.path(file)])
    #expect(single.records.count + single.skipped.count == 20_000)
    for threads in [2, 3, 8] {
      #expect(try ArticleReader(threads: threads).read([.path(file)]) == single)
    }
  }
}
