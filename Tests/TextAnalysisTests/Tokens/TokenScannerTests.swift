import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct TokenScannerTests {
  /// Tokens in batches are those that come one by one, and so is what the scanner says of the text.
  @Test func batchesAgreeWithSingleTokens() {
    var generator = SeededGenerator(seed: 12)
    let pieces = [
      " ", " ", " ", ", ", ". ", ".", "\n", "  ", "'", "\u{2019}", "\u{201C}", "-", "é", "北京",
      "4.4", "U.S.",
      "a", "The", "ferry", "Northgate", "abcdefgh", "abcdefghijklmnop", "abcdefghijklmnopq",
      String(repeating: "long", count: 30),
    ]
    for round in 0..<600 {
      let text = (0..<Int.random(in: 0...80, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      var single = TokenScanner(leadWordCount: round % 30, table: .shared)
      var expected: [Token] = []
      while let token = single.next(in: text.utf8.span) { expected.append(token) }
      var scanner = TokenScanner(leadWordCount: round % 30, table: .shared)
      var batch = Array(repeating: Token(start: 0, end: 0, isInLead: false), count: 7)
      var tokens: [Token] = []
      var count = batch.count
      while count == batch.count {
        count = scanner.scan(text.utf8.span, into: &batch)
        tokens += batch[..<count]
      }
      #expect(tokens == expected)
      #expect(scanner.wordCount == single.wordCount && scanner.leadEnd == single.leadEnd)
    }
  }

  @Test(arguments: [
    ("", []),
    (" \n\t", []),
    ("Ferry runs aground", ["Ferry", "runs", "aground"]),
    ("don't O'Neill rock’n’roll 'quoted'", ["don't", "O'Neill", "rock’n’roll", "quoted"]),
    ("workers' union ‘first’", ["workers", "union", "first"]),
    ("state-of-the-art well/being", ["state", "of", "the", "art", "well", "being"]),
    ("4.4 1,000 19:07 3. 5, 10.", ["4.4", "1,000", "19:07", "3", "5", "10"]),
    ("G20 covid-19 F-16 20th", ["G", "20", "covid", "19", "F", "16", "20", "th"]),
    ("the U.S. and the U.K", ["the", "U.S.", "and", "the", "U.K"]),
    ("J.K. Rowling, John F.Kennedy", ["J.K.", "Rowling", "John", "F", "Kennedy"]),
    ("café Müller naïve", ["café", "Müller", "naïve"]),
    ("cafe\u{301} x", ["cafe\u{301}", "x"]),
    ("Zu\u{AD}sam\u{200B}men", ["Zu\u{AD}sam\u{200B}men"]),
    ("a_b#c@d", ["a", "b", "c", "d"]),
    ("col·legi צה״ל", ["col·legi", "צה״ל"]),
    ("नमस्ते दुनिया।", ["नमस्ते", "दुनिया"]),
    ("서울에서 회담", ["서울에서", "회담"]),
    ("北京大学", ["北京", "京大", "大学"]),
    ("在 北京", ["在", "北京"]),
    ("東京でG7", ["東京", "京で", "G", "7"]),
    ("ที่นี่", ["ที่นี่"]),
    ("ประเทศ", ["ปร", "ระ", "ะเ", "เท", "ทศ"]),
    ("١٬٢٣٤ ٣٫٥", ["١٬٢٣٤", "٣٫٥"]),
    ("🎉 party🎉time 👩‍👩‍👧", ["party", "time"]),
    ("a\u{0}b\u{7}c", ["a", "b", "c"]),
  ])
  func splits(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test func cutsLongTokens() {
    let text = String(repeating: "é", count: 1000) + " " + String(repeating: "7", count: 1000)
    #expect(tokens(text).map(\.unicodeScalars.count) == [64, 64])
  }

  @Test func knowsTheLead() {
    let leads = scanned("one two -- four five", leadWordCount: 3).map(\.isInLead)
    #expect(leads == [true, true, false, false])
    #expect(scanned("one two", leadWordCount: 0).allSatisfy { !$0.isInLead })
    #expect(scanned("one-two three", leadWordCount: 1).map(\.isInLead) == [true, true, false])
  }

  /// A script without spaces has a word in every two characters.
  @Test func countsCharactersAsWords() {
    var scanner = TokenScanner(leadWordCount: 3, table: .shared)
    let text = "一二三四五六七八"
    var leads: [Bool] = []
    while let token = scanner.next(in: text.utf8.span) { leads.append(token.isInLead) }
    #expect(scanner.wordCount == 4)
    #expect(leads == [true, true, true, true, true, true, false])
  }

  @Test func countsWordsLikeWhiteSpace() {
    for text in ["", "  a ", "a b\u{A0}c\nd", "« a » !", "1,000 x-y\u{3000}z"] {
      var scanner = TokenScanner(leadWordCount: 90, table: .shared)
      while scanner.next(in: text.utf8.span) != nil {}
      let words = text.split { $0.isWhitespace }.count
      #expect(scanner.wordCount == words, "\(text)")
    }
  }
}
