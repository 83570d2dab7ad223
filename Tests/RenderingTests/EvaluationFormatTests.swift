import Articles
import Evaluation
import Foundation
import Stories
import Testing

@testable import Rendering

@Suite struct EvaluationFormatTests {
  private static let truth = [1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 6]
  private static let found = [1, 1, 1, 2, 3, 4, 4, 5, 6, 6, 7]

  private static func part(_ name: String, _ count: Int) -> EvaluationReport.Part {
    .init(
      name: name, count: count, article: ArticleID(name),
      headline:
        "\u{1b}[31mA headline that goes on and on, of \(name), for longer than there is room")
  }

  private static func full() throws -> EvaluationReport {
    let crossing = Crossing(found: found, true: truth)
    let other = Crossing(found: truth, true: truth)
    let draws = Bootstrap(resamples: 50)
    var report = EvaluationReport(
      version: "0.1.0", scores: ClusteringScores(crossing), unlabelled: 7)
    report.missing = 1
    report.exactStories = crossing.exactGroupCount
    report.bootstrap = draws
    report.intervals = draws.intervals(of: crossing)
    report.bins = crossing.bins(draws)
    let merge = try #require(crossing.worstMerges(1).first)
    let ferry = Invented.ferry.reports
    report.merges = .init(
      count: 3,
      worst: [
        .init(
          name: "s1", error: merge, parts: [part("a", 2)],
          bond: .init(
            first: ferry[0].article, second: ferry[1].article, logOdds: 2.5, similarity: 0.5,
            supporters: 1))
      ])
    let split = try #require(crossing.worstSplits(1).first)
    report.splits = .init(
      count: 2,
      worst: [
        .init(
          name: "label", error: split, parts: [part("x", 2), part("y", 1)],
          bond: .init(
            first: Invented.hostile.reports[0].article, second: ferry[6].article, logOdds: nil,
            similarity: 0.125, supporters: 0))
      ])
    var comparison = EvaluationReport.Comparison(
      name: "other\u{7}.jsonl", scores: ClusteringScores(other))
    comparison.intervals = draws.intervals(of: crossing, minus: other)
    let changes = crossing.changes(from: other)
    comparison.worseCount = changes.count
    comparison.worse = changes.map { .init(story: part("changed", $0.size), change: $0) }
    report.comparison = comparison
    return report
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func scoresAlone() throws {
    let report = EvaluationReport(
      version: "0.1.0",
      scores: ClusteringScores(found: [1, 1, 1, 2, 2], true: [1, 1, 2, 2, 2]), unlabelled: 7)
    let read = try object(EvaluationJSON().text(report))
    let bcubed = try #require(read["bcubed"] as? [String: Double])
    #expect(bcubed["f1"] == report.scores.bcubed.f1)
    #expect(read["storiesFound"] as? Int == 2)
    #expect(read["intervals"] is NSNull && read["comparison"] is NSNull)
    #expect(
      EvaluationTable().text(report) == """
        5 labelled articles (7 without a label left out): 2 stories found, 2 in the
        labels, 0 of them found exactly

                                     score
        BCubed F1                    0.733
          precision                  0.733
          recall                     0.733
        Pairs F1                     0.500
          precision                  0.500
          recall                     0.500
        V-measure                    0.433
          homogeneity                0.433
          completeness               0.433
        Adjusted mutual information  0.251
        Adjusted Rand index          0.167

        """)
  }

  @Test func everythingAsJSON() throws {
    let report = try Self.full()
    let read = try object(EvaluationJSON().text(report))
    let intervals = try #require(read["intervals"] as? [String: Any])
    let ofF1 = try #require((intervals["bcubed"] as? [String: [Double]])?["f1"])
    let interval = try #require(report.intervals?[.bcubedF1])
    #expect(abs(ofF1[0] - interval.lower) < 1e-12 && abs(ofF1[1] - interval.upper) < 1e-12)
    #expect(intervals["level"] as? Double == 0.95 && intervals["resamples"] as? Int == 50)
    #expect((read["bySize"] as? [[String: Any]])?.count == report.bins.count)
    let merges = try #require(read["merges"] as? [String: Any])
    #expect(merges["count"] as? Int == 3)
    let worst = try #require((merges["worst"] as? [[String: Any]])?.first)
    let cost = try #require(worst["cost"] as? Double)
    #expect(abs(cost - report.merges.worst[0].error.cost) < 1e-12)
    let bond = try #require(worst["strongestPair"] as? [String: Any])
    #expect(bond["articles"] as? [String] == ["a", "b"] && bond["logOdds"] as? Double == 2.5)
    let comparison = try #require(read["comparison"] as? [String: Any])
    #expect(comparison["with"] as? String == "other\u{7}.jsonl")
    #expect((comparison["bcubed"] as? [String: Double])?["f1"] == 1)
    #expect((comparison["worse"] as? [[String: Any]])?.count == 3)
  }

  @Test(arguments: [40, 66, 80, 120])
  func everythingForPeople(width: Int) throws {
    let text = EvaluationTable(style: TableStyle(width: width)).text(try Self.full())
    for line in text.split(separator: "\n") {
      #expect(line.displayWidth <= width, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
    for words in [
      "7 without a label", "counts as a story of its own", "By size", "the worst 1 of 3",
      "log-odds +2.5",
      "no evidence", "Compared with other.jsonl", "there 3; here 2 + 1",
    ] {
      let spread = text.split { $0.isWhitespace }.joined(separator: " ")
      #expect(spread.contains(words), "\(words)")
    }
    let coloured = EvaluationTable(style: TableStyle(width: width, colour: true))
      .text(try Self.full())
    let plain = ["0", "1", "2", "36"].reduce(coloured) { text, code in
      text.replacing("\u{1b}[\(code)m", with: "")
    }
    #expect(plain == text)
  }

  private static func sweep() -> SweepReport {
    let draws = Bootstrap(resamples: 20)
    let rows = [-1.5, 0, 1].enumerated().map { place, value in
      var labels = found
      if place != 1 { labels[place] = 50 }
      let crossing = Crossing(found: labels, true: truth)
      return SweepReport.Row(
        value: value, scores: ClusteringScores(crossing), intervals: draws.intervals(of: crossing))
    }
    return SweepReport(
      version: "0.1.0", setting: "merge-cut", rows: rows, valueInUse: 0, bootstrap: draws,
      gainInterval: Interval(lower: -0.01, upper: 0.02))
  }

  @Test(arguments: [40, 80, 120])
  func sweepsForPeople(width: Int) {
    let report = Self.sweep()
    #expect(report.best == 2 && report.inUse == 1)
    let text = SweepTable(style: TableStyle(width: width)).text(report)
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= width })
    #expect(text.contains("\n-1.5 ") && text.contains("\n0 in use ") && text.contains("\n1 "))
    let spread = text.split { $0.isWhitespace }.joined(separator: " ")
    #expect(spread.contains("is at merge-cut 1, +0."))
    #expect(spread.contains("which other stories might not confirm"))
    #expect(text.contains("P precision, R recall") == (width > 40))
  }

  @Test func sweepsForPrograms() throws {
    let report = Self.sweep()
    let read = try object(SweepJSON().text(report))
    #expect(read["setting"] as? String == "merge-cut" && read["bestValue"] as? Double == 1)
    let values = try #require(read["values"] as? [[String: Any]])
    #expect(values.map { $0["value"] as? Double } == [-1.5, 0, 1])
    #expect(read["bestGainInterval"] as? [Double] == [-0.01, 0.02])
  }

  @Test func sweepsAreDrawn() {
    let svg = SweepPlot().text(Self.sweep())
    #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
    #expect(svg.components(separatedBy: "<circle").count - 1 == 9)
    #expect(svg.components(separatedBy: "<polygon").count - 1 == 1)
    #expect(svg.contains(">merge-cut</text>") && svg.contains(">BCubed F1</text>"))
    #expect(!svg.contains("nan") && !svg.contains("inf\""))
    var single = Self.sweep()
    single.rows.removeLast(2)
    #expect(SweepPlot().text(single).hasSuffix("</svg>\n"))
    single.setting = "<&>"
    #expect(SweepPlot().text(single).contains(">&lt;&amp;&gt;</text>"))
  }
}
