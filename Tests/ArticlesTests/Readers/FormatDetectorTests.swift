import TestSupport
import Testing

@testable import Articles

@Suite struct FormatDetectorTests {
  @Test(arguments: [
    ("{\"a\": 1}\n{\"b\": 2}", "x", ArticleFormat.jsonLines), ("{\"a\": 1}", "x.jsonl", .json),
    ("{\n\"a\": 1}", "x", .json), ("[{\"a\": 1}]", "x.txt", .json), ("[]", "x", .json),
    ("[Photo] A ferry ran aground", "x", .plainText), ("broken\nbroken", "x.jsonl", .jsonLines),
    ("broken", "x.ndjson.gz", .jsonLines), ("{oops", "x.json", .json),
    ("title,body\na,b", "x", .delimited(separator: 0x2c)),
    ("title\tbody\na\tb", "x.json2", .delimited(separator: 0x09)),
    ("title;date;body\n", "x.csv", .delimited(separator: 0x3b)),
    ("title\na", "x.csv", .delimited(separator: 0x2c)),
    ("Summary, in short", "x", .plainText),
    ("News | Content | Summary\nFerry runs aground\nAt noon.", "x", .plainText),
    ("title\na", "x", .plainText),
    ("<!DOCTYPE html><p>a", "x", .html), ("  <HTML>", "x.txt", .html), ("<p>a</p>", "x", .html),
    ("a", "x.HTM", .html), ("a", "x.html.gz", .html),
    ("<?xml version=\"1.0\"?><!DOCTYPE html><html>", "x", .html),
    ("Ferry runs aground\nAt noon.", "x.txt", .plainText), ("Ferry", "a.b/readme", .plainText),
    ("<3 this ferry", "x", .plainText),
  ])
  func formats(text: String, name: String, expected: ArticleFormat) throws {
    let detector = FormatDetector(content: Array(text.utf8), name: name)
    #expect(try detector.format(isWalked: true).get() == expected)
    #expect(try detector.format(isWalked: false).get() == expected)
  }

  @Test(arguments: [
    ("", SkipReason.empty), (" \n", .empty),
    ("<?xml version=\"1.0\"?><svg><a/></svg>", .unknownFormat),
    ("<opml><body/></opml>", .feedList),
    ("\u{0}\u{1}\u{2}abc", .notText), ("%PDF-1.4 text", .notText),
  ])
  func others(text: String, reason: SkipReason) {
    for isWalked in [true, false] {
      let found = FormatDetector(content: Array(text.utf8), name: "x").format(isWalked: isWalked)
      guard case .failure(let absence) = found else {
        Issue.record("\(text)")
        continue
      }
      #expect(absence.reason == reason)
    }
  }

  @Test func programsAreNoArticlesInAWalk() throws {
    let detector = FormatDetector(content: Array("import os\nprint(1)".utf8), name: "a.py")
    #expect(throws: FormatDetector.Absence.self) { try detector.format(isWalked: true).get() }
    #expect(try detector.format(isWalked: false).get() == .plainText)
  }

  @Test func randomBytesAreNoText() {
    var generator = SeededGenerator(seed: 5)
    for count in [300, 4000, 100_000] {
      for first in Array("{[<aP".utf8) {
        let bytes = [first] + (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let found = FormatDetector(content: bytes, name: "x.txt").format(isWalked: true)
        guard case .failure(let absence) = found else {
          Issue.record("\(count) random bytes")
          continue
        }
        #expect(absence.reason == .notText)
      }
    }
  }
}
