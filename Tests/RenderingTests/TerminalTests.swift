import Articles
import Testing

@testable import Rendering

@Suite struct TerminalTests {
  @Test func widthsAreThoseOfTerminals() {
    #expect("abc".displayWidth == 3)
    #expect("é".displayWidth == 1)
    #expect("e\u{301}".displayWidth == 1)
    #expect("漢字".displayWidth == 4)
    #expect("한국".displayWidth == 4)
    #expect("\u{1112}\u{1161}\u{11ab}".displayWidth == 2)
    #expect("ｆｕ".displayWidth == 4)
    #expect("🚢".displayWidth == 2)
    #expect("👩‍👩‍👧‍👦".displayWidth == 2)
    #expect("🇩🇪".displayWidth == 2)
    #expect("❤️".displayWidth == 2)
    #expect("…".displayWidth == 1)
  }

  @Test func harmlessKeepsWhatIsRead() {
    for text in ["", "Plain title, with 3 signs!", "Über", "می‌خواهم", "👩‍👩‍👧‍👦", "क्षि", "漢字"] {
      #expect(text.harmless == text)
    }
    #expect(" a \n\t b\u{a0}c \u{2028}".harmless == "a b c")
    #expect("a\u{1b}[2Jb\u{9b}c\u{7f}\u{202e}d\u{200b}e\u{ad}f\u{feff}".harmless == "a[2Jbcdef")
    #expect(("z" + String(repeating: "\u{301}", count: 99)).harmless.unicodeScalars.count == 5)
    #expect("\u{0}\u{1b}".harmless.isEmpty)
  }

  @Test func wrappingLosesNoWord() {
    let text = "the ferry ran aground on rocks, an-extraordinarily-long-unbreakable-word 漢字漢字漢字"
    for width in 2...60 {
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width && !$0.isEmpty })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect("one two three".wrapped(to: 7, most: 1) == ["one tw…"])
    #expect("".wrapped(to: 7).isEmpty)
    #expect("漢字".wrapped(to: 1) == ["漢", "字"])
  }

  @Test func fittingAndPadding() {
    #expect("abcdef".fitted(to: 6) == "abcdef")
    #expect("abcdef".fitted(to: 5) == "abcd…")
    #expect("漢字漢".fitted(to: 4) == "漢…")
    #expect("漢".padded(to: 4) == "漢  ")
    #expect("abcdef".padded(to: 3) == "ab…")
  }

  @Test func enumerates() {
    #expect(enumeration([], width: 20).isEmpty)
    #expect(enumeration(["A"], width: 20) == "A")
    #expect(enumeration(["A", "B", "C"], width: 20) == "A, B and C")
    #expect(enumeration(["Alpha", "Beta", "Gamma", "Delta"], width: 20) == "Alpha and 3 more")
    #expect(counted(1, "report") == "1 report")
    #expect(counted(1_204, "story", "stories") == "1,204 stories")
    #expect(grouped(-1_234_567) == "-1,234,567")
    #expect(fixed(0.8349, digits: 2) == "0.83")
    #expect(fixed(-0.999, digits: 2) == "-1.00")
    #expect(fixed(1.05, digits: 3) == "1.050")
    #expect(fixed(2.5, digits: 0) == "3" && fixed(-0.2, digits: 0) == "0")
    #expect(fixed(.nan, digits: 3) == "nan")
  }

  @Test func spansOfTime() {
    func day(_ year: Int, _ month: Int, _ day: Int) -> PublicationTime {
      .day(year: year, month: month, day: day)
    }
    let (two, seven) = (Invented.time(14, 2), Invented.time(19, 7))
    #expect(TimeWords.span(two, seven) == "15 Oct 2025, 14:02 to 19:07 UTC")
    #expect(TimeWords.span(two, two) == "15 Oct 2025, 14:02 UTC")
    #expect(TimeWords.span(Invented.time(0, 0), Invented.time(0, 0)) == "15 Oct 2025")
    #expect(TimeWords.span(day(2025, 10, 15), seven) == "15 Oct 2025")
    #expect(TimeWords.span(two, Invented.time(1, 0, day: 1)) == "15 to 16 Oct 2025")
    #expect(TimeWords.span(day(2025, 10, 28), day(2025, 11, 2)) == "28 Oct to 2 Nov 2025")
    #expect(TimeWords.span(day(2025, 12, 30), day(2026, 1, 2)) == "30 Dec 2025 to 2 Jan 2026")
    #expect(TimeWords.span(nil, nil) == nil)
    let floating = PublicationTime.instant(
      secondsSince1970: Invented.midnight + 60, offsetSeconds: nil)
    #expect(TimeWords.span(floating, floating) == "15 Oct 2025, 00:01")
    for extreme in [Int64.min, .max] {
      let time = PublicationTime.instant(secondsSince1970: extreme, offsetSeconds: 0)
      #expect(TimeWords.span(time, time) != nil)
    }
  }

  @Test func onlyAddressesOfTheWebAreLinked() {
    var style = TableStyle()
    #expect(style.linked("text", to: "https://a.example") == "text")
    style.hasLinks = true
    let linked = "\u{1b}]8;;https://a.example/?b\u{1b}\\text\u{1b}]8;;\u{1b}\\"
    #expect(style.linked("text", to: "https://a.example/?b") == linked)
    for url in ["javascript:x", "https://a.example/\u{1b}\\", "https://ä.example", "", nil] {
      #expect(style.linked("text", to: url) == "text")
    }
  }

  @Test func linksTakeNoRoom() {
    var style = TableStyle(width: 60)
    let plain = StoryTable(style: style).text(StoryReport(version: "1", stories: [Invented.ferry]))
    style.hasLinks = true
    let linked = StoryTable(style: style).text(StoryReport(version: "1", stories: [Invented.ferry]))
    #expect(linked != plain)
    let bare = linked.replacing(/\u{1b}\]8;;[^\u{1b}]*\u{1b}\\/, with: "")
    #expect(bare == plain)
  }
}
