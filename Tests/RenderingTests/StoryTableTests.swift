import Articles
import Stories
import Testing

@testable import Rendering

@Suite struct StoryTableTests {
  private func lines(_ stories: [Story], _ style: TableStyle = TableStyle()) -> [String] {
    StoryTable(style: style).text(StoryReport(version: "1", stories: stories))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func showsAStoryTheWayItIsRead() {
    let expected = """
       1  Ferry with 120 people aboard runs aground on rocks off Northgate, all are
          safe
          4 independent outlets, 10 reports (3 copies)
          15 Oct 2025, 14:02 to 19:07 UTC
          Kronika, Meridian, Coast FM, Harbour Courier, Northgate Post and 2 more
          ferry, Northgate, coast guard, Maria Silva, rocks
            2 copies at Northgate Post and The Bay
            Meridian        All safe after ferry hits rocks
                            1 copy at Coast FM
            Kronika         Passengers of stranded ferry tell of a long night on the…
            环球报          渡船在北门外搁浅，一百二十人全部获救，海岸警卫队称船长直…
            unknown outlet  No title, but a body that tells of the ferry at length.
            Meridian        Coast guard: charts were right
            and 1 more report

      """
    #expect(lines([Invented.ferry]).joined(separator: "\n") == expected)
  }

  @Test func tellsNoHeadlineTwice() {
    let titles = ["Ferry aground", "FERRY  AGROUND", "All safe", "All safe", "Ferry aground"]
    let reports = titles.enumerated().map { Invented.report("r\($0)", $1, "Outlet \($0)") }
    let result = lines([Invented.story(reports)])
    #expect(result.count { $0.lowercased().contains("ferry aground") } == 1)
    #expect(result.count { $0.contains("All safe") } == 1)
    #expect(result.contains("      and 3 more reports"))
  }

  @Test func countsNoOutletsWhereNoneIsNamed() {
    let reports = ["One", "Two"].map { Invented.report($0, "\($0) at sea", nil) }
    let expected = """
       1  One at sea
          2 reports, undated
            Two at sea

      """
    #expect(lines([Invented.story(reports)]).joined(separator: "\n") == expected)
  }

  @Test func sumsUpSingleReports() {
    let result = lines(Invented.all, TableStyle(width: 100, storyCount: 1, singleCount: 3))
    #expect(result.contains("and 2 more stories with several reports"))
    #expect(result.contains("14 stories with one report"))
    #expect(result.contains("    and 11 more"))
    #expect(result.contains { $0.hasSuffix("15 Oct 2025") && $0.contains("number 2 ") })
    let none = lines(Invented.singles, TableStyle(singleCount: 0))
    #expect(none == ["14 stories with one report", ""])
    #expect(lines([]) == [""])
  }

  @Test(arguments: [1, 40, 41, 57, 80, 133, 300])
  func noLineIsWiderThanAsked(width: Int) {
    let style = TableStyle(width: width, reportCount: 100, singleCount: 100)
    for line in lines(Invented.all, style) { #expect(line.displayWidth <= style.width) }
  }

  @Test func hostileTitlesCannotCommandTheTerminal() {
    for style in [TableStyle(), TableStyle(width: 200, reportCount: 50)] {
      for scalar in lines(Invented.all, style).joined().unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!("\u{202a}"..."\u{202e}").contains(scalar))
      }
    }
  }

  @Test func colourAddsNothingButCodes() {
    let plain = lines(Invented.all, TableStyle(width: 90)).joined(separator: "\n")
    let coloured = lines(Invented.all, TableStyle(width: 90, colour: true)).joined(separator: "\n")
    #expect(coloured != plain)
    let stripped = ["0", "1", "2", "36"].reduce(coloured) { text, code in
      text.split(separator: "\u{1b}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(stripped == plain)
  }
}
