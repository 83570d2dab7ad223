import Articles
import TestSupport
import Testing

@Suite struct DelimitedReadingTests {
  @Test(arguments: [",", "\t", ";", "|"])
  func separators(separator: String) throws {
    let rows = [
      ["ID", "Headline", "Content", "pub_date"], ["1", "Ferry", "It ran aground", "2025-10-15"],
      ["2", "Second", "", ""],
    ]
    for lineBreak in ["\n", "\r\n", "\r"] {
      let text = rows.map { $0.joined(separator: separator) }.joined(separator: lineBreak)
      for (name, mark) in [("a.csv", ""), ("a.txt", "\u{FEFF}")] {
        let collection = try read(mark + text, name: name)
        #expect(collection.articles.map(\.title) == ["Ferry", "Second"])
        #expect(collection.articles.first?.body == "It ran aground")
        #expect(collection.articles.first?.published == .day(year: 2025, month: 10, day: 15))
        #expect(collection.records.map(\.line) == [2, 3])
      }
    }
  }

  @Test func quotes() throws {
    let text = """
      id,title,body,tags
      1,"Ferry, ""Elise"" aground","It ran
      aground, at noon.",sea
      2,He said "no",plain,"\"\"\"\""
      3,"","only body",
      """
    let collection = try read(text)
    #expect(collection.articles.map(\.title) == ["Ferry, \"Elise\" aground", "He said \"no\"", ""])
    #expect(collection.articles.first?.body == "It ran\naground, at noon.")
    #expect(collection.records.map(\.line) == [2, 4, 5])
    #expect(collection.skipped.isEmpty)
  }

  @Test func badRows() throws {
    let text = """
      id,title,body
      1,Ferry,It ran aground
      2,too few
      3,too,many,fields
      4,"quoted" and more,x

      5,,
      6,"never ends,x
      7,Seventh,x
      8,"Eighth",x
      """
    let collection = try read(text)
    #expect(collection.records.map(\.article.id.rawValue) == ["1", "7", "8"])
    #expect(collection.skipped.map(\.line) == [3, 4, 5, 7, 8])
    #expect(
      collection.skipped.map(\.reason) == [
        .wrongFieldCount(found: 2, expected: 3), .wrongFieldCount(found: 4, expected: 3),
        .textAfterQuote, .noWords, .textAfterQuote,
      ])
    let open = try read("id,title\n1,a\n2,\"open\n3,c\n")
    #expect(open.skipped.map(\.reason) == [.unterminatedQuote])
    #expect(open.records.map(\.article.id.rawValue) == ["1", "3"])
  }

  @Test func invalidUTF8() throws {
    let bytes = Array("id,title\n1,a\n2,".utf8) + [0xe9, 0x0a] + Array("3,c\n".utf8)
    let collection = try read(bytes)
    #expect(collection.records.map(\.article.id.rawValue) == ["1", "3"])
    #expect(collection.skipped.map(\.reason) == [.invalidUTF8(byteOffset: 2)])
  }

  @Test func quotesInTablesWithTabs() throws {
    let text = "title\ttext\n\"Aground\", they say\tx\n\"a\nb\"\ty\n\"open\tz\n\"last\"\tw\n"
    let collection = try read(text)
    #expect(
      collection.articles.map(\.title) == ["\"Aground\", they say", "a\nb", "\"open", "last"])
    #expect(collection.skipped.isEmpty)
  }

  @Test func tablesWithoutText() throws {
    let collection = try read("article,story\n1,2\n", name: "a.csv")
    #expect(collection.skipped.map(\.reason) == [.noTextColumn])
  }

  /// Writes random fields as RFC 4180 asks and reads them back.
  @Test func roundTrip() throws {
    var generator = SeededGenerator(seed: 4)
    let letters = ["a", "é", "\"", ",", "\n", "\r\n", " ", ";", "\t", "漢", "'"]
    for _ in 0..<60 {
      let rows = (0..<20).map { _ in
        (0..<3).map { _ in
          "w"
            + (0..<Int.random(in: 0..<8, using: &generator)).map { _ in
              letters.randomElement(using: &generator) ?? ""
            }.joined() + "w"
        }
      }
      var text = "id,title,body\n"
      for row in rows {
        text += row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
      }
      let records = try read(text).articles
      #expect(records.map(\.title) == rows.map { $0[1] })
      #expect(records.map(\.body) == rows.map { $0[2] })
    }
  }

  @Test func openQuotesDoNotCostSquareTime() throws {
    let text =
      "id,title,body\n" + String(repeating: "1,\"a,\"\"b\n2,\"c\"\"\",\"\"d\n", count: 20_000)
    let collection = try read(text)
    #expect(collection.records.count + collection.skipped.count > 0)
  }

  /// Read from any of its rows, the table is one row up to its last line, where it breaks.
  @Test func textAfterAQuoteDoesNotCostSquareTime() throws {
    let count = 50_000
    let text = "id,title,body\n" + String(repeating: "x\",\"\"\",\n", count: count) + "\"z"
    let collection = try read(text, name: "a.csv")
    #expect(collection.records.isEmpty)
    #expect(collection.skipped.count == count + 1)
    #expect(collection.skipped.first?.reason == .textAfterQuote)
    #expect(collection.skipped.last?.reason == .unterminatedQuote)
  }

  @Test func separatorsAtTheEndsOfRows() throws {
    let collection = try read("id;title;body\n1;Ferry;Aground;\n2;Port;Open;;\n3;a;b;c\n")
    #expect(collection.records.map(\.article.title) == ["Ferry", "Port"])
    #expect(collection.skipped.map(\.reason) == [.wrongFieldCount(found: 4, expected: 3)])
  }

  @Test func tablesOfGDELT() throws {
    func row(_ head: [String], count: Int) -> String {
      (head + Array(repeating: "", count: count - head.count)).joined(separator: "\t") + "\n"
    }
    let tables = [
      row(["1149187083", "20240101"], count: 61), row(["1149187083", "20240101"], count: 58),
      row(["1149187083", "20240101000000", "20240101001500", "1", "bbc.co.uk"], count: 16),
      row(["20240101000000-0", "20240101000000", "1", "bbc.co.uk"], count: 27),
    ]
    for table in tables {
      for name in ["20240101.export.CSV", "a.txt", "a"] {
        #expect(try read(table + table, name: name).skipped.map(\.reason) == [.foreign(.gdelt)])
      }
    }
    #expect(try read(row(["1", "2"], count: 61), name: "a.txt").skipped.isEmpty)
  }
}
