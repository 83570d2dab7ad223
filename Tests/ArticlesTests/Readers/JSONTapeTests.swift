import Foundation
import TestSupport
import Testing

@testable import Articles

@Suite struct JSONTapeTests {
  private static let names = [
    "id", "title", "Title", "headline", "body", "bo_dy", "text", "source", "url", "date",
    "language", "authors", "tags", "story", "views", "\\u00e9", "t\\u0069tle", "\\\"title", "",
  ]
  private static let inner = ["name", "title", "$date", "$numberLong", "term", "x", "\\u006eame"]
  private static let strings = [
    "", " ", "Ferry", "a\\nb", "a\\u0000b", "\\u00e9", "é", "e\u{301}", "🚢", "\\ud83d\\udea2",
    "\\\\", "\\/", "\u{2028}", "\u{feff}", "2025-10-15", "not a date", "en", "a, b; c", "\\uffff",
    "https://www.harbour.example/a", "한국어 \\ud7ff",
  ]
  private static let numbers = [
    "0", "-0", "17", "-1", "123.0", "1e3", "-0.0", "9223372036854775807", "9223372036854775808",
    "18446744073709551615", "1760555220", "123.5", "1e22", "9007199254740993.0",
    "18446744073709551616",
  ]
  /// What `JSONDecoder` judges on its own: it is unsound, or simdjson lets through too much.
  private static let oddities = [
    "\"\\ud83d\"", "\"\\udea2\"", "\"\\x\"", "\"\t\"", "01", "1.", "nul", "", "[1,,2]", "{\"a\"}",
    "\"\\ud83d\\u0041\"", "1e999",
  ]

  private func value(depth: Int, odd: Bool, using generator: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
    let count = Int.random(in: 0..<4, using: &generator)
    switch Int.random(in: 0..<(odd ? 12 : 11), using: &generator) {
    case 0..<6: return "\"\(pick(Self.strings))\(pick(Self.strings))\""
    case 6..<8: return pick(Self.numbers)
    case 8: return pick(["true", "false", "null"])
    case 9 where depth < 10:
      let elements = (0..<count).map { _ in value(depth: depth + 1, odd: odd, using: &generator) }
      return "[\(elements.joined(separator: ","))]"
    case 10 where depth < 10:
      var members: [String] = []
      for _ in 0..<count {
        let name = pick(Self.inner)
        members.append("\"\(name)\": \(value(depth: depth + 1, odd: odd, using: &generator))")
      }
      return "{\(members.joined(separator: ","))}"
    case 11: return pick(Self.oddities)
    default: return "{}"
    }
  }

  private func record(odd: Bool, using generator: inout SeededGenerator) -> String {
    var members: [String] = []
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      let name = Self.names.randomElement(using: &generator) ?? ""
      members.append("\"\(name)\":\(value(depth: 1, odd: odd, using: &generator))")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private func words(of outcome: RecordFields.Outcome) -> String {
    switch outcome {
    case .skip(let reason): "\(reason)"
    case .article(let record, let date): "\(record) \(date ?? "-")"
    }
  }

  /// Whatever the tape gives, `JSONDecoder` gives as well.
  @Test(arguments: [false, true])
  func theTapeSaysWhatTheDecoderSays(odd: Bool) {
    var generator = SeededGenerator(seed: odd ? 31 : 32)
    let parser = JSONTapeParser()
    var tape = JSONTapeFields()
    var taken = 0
    for _ in 0..<1500 {
      let text = record(odd: odd, using: &generator)
      let padding = [UInt8](repeating: 0x5d, count: Int.random(in: 0...100, using: &generator))
      let bytes = Array(text.utf8)
      let fields = parser.withTape(of: bytes + padding, 0..<bytes.count) { words, strings in
        tape.fields(words, strings)
      }
      guard let fields else { continue }
      taken += 1
      do {
        let decoded = try JSONDecoder().decode(JSONFields.self, from: Data(bytes)).fields
        #expect(
          words(of: fields.outcome(file: "f", line: 1))
            == words(of: decoded.outcome(file: "f", line: 1)), "\(text)")
      } catch {
        Issue.record("\(text): \(error)")
      }
    }
    // Most records must not need the decoder.
    #expect(taken > (odd ? 400 : 700), "\(taken)")
  }

  @Test(arguments: [
    "", " ", "{", "[1, 2]", "7", "null", #"{"title": "a",}"#, #"{"title": "a"} x"#,
    #"{"title": "\ud800"}"#, #"{"title": "\udc00"}"#, #"{"\udc00": 1}"#, #"{"views": "\udc00"}"#,
    #"{"id": 1.5}"#, #"{"id": 1e400}"#, #"{"id": 01}"#, "{\"title\": \"\t\"}",
    #"{"id": 9007199254740993.0}"#,
  ])
  func whatIsLeftToTheDecoder(text: String) {
    var tape = JSONTapeFields()
    let bytes = Array(text.utf8)
    let fields = JSONTapeParser().withTape(of: bytes, 0..<bytes.count) { words, strings in
      tape.fields(words, strings)
    }
    #expect(fields == nil)
  }

  @Test func deepNestingIsLeftToTheDecoder() {
    let parser = JSONTapeParser()
    for (depth, isTaken) in [(100, true), (1000, false), (200_000, false)] {
      let open = String(repeating: "[", count: depth)
      let text = "{\"x\": \(open)\(String(repeating: "]", count: depth))}"
      let bytes = Array(text.utf8)
      let count = parser.withTape(of: bytes, 0..<bytes.count) { words, _ in words.count }
      #expect((count != nil) == isTaken)
    }
  }

  @Test func theFirstOfEqualNamesCounts() throws {
    let line = #"{"title": "a", "t\u0069tle": "b", "body": null, "body": "c"}"#
    let article = try #require(try read(line).articles.first)
    #expect(article.title == "a")
    #expect(article.body.isEmpty)
  }
}
