import Rendering
import SyntheticNews

/// Which edited articles were marked as reprints.
struct ReprintReport: Codable {
  /// The articles that were edited in one way.
  struct Result: Codable {
    var edit: EditedArticle.Edit
    /// How many.
    var made = 0
    /// Marked as the same text as the article that they were made of.
    var found = 0
    /// Marked as the same text as another.
    var elsewhere = 0
  }

  /// The articles given.
  var articles: Int
  /// An element for each way of editing.
  var results: [Result]
  /// Articles given that were marked as reprints of each other.
  var marked: Int
  /// Pairs of articles given that tell the same story.
  var labelledPairs: Int
  /// Marked articles whose original tells another story.
  var markedAcrossStories: Int

  /// The share of copies that were found.
  var recall: Double {
    let copies = results.filter(\.edit.isCopy)
    return Self.share(copies.reduce(0) { $0 + $1.found }, of: copies.reduce(0) { $0 + $1.made })
  }

  /// The share of copies, marked as such, among all edited articles that were marked.
  var precision: Double {
    let right = results.filter(\.edit.isCopy).reduce(0) { $0 + $1.found }
    return Self.share(right, of: results.reduce(0) { $0 + $1.found + $1.elsewhere })
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 1
  }
}

/// Writes which edited articles were marked for people.
struct ReprintTable: Renderer {
  func render<Failure: Error>(
    _ report: ReprintReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let rows = report.results.map { result in
      [
        result.edit.rawValue, result.edit.isCopy ? "yes" : "no", "\(result.made)",
        "\(result.found)", "\(result.elsewhere)",
      ]
    }
    let table = TextTable(
      headings: ["edit", "a copy", "made", "marked", "of another"], rows: rows)
    let lines =
      table.lines + [
        "",
        "precision \(fixed(report.precision, digits: 4)), recall \(fixed(report.recall, digits: 4))",
        "\(report.marked) of the \(Count.of(report.articles, "article")) given are reprints of "
          + "each other, \(report.markedAcrossStories) of them across labelled stories;",
        "\(Count.of(report.labelledPairs, "pair")) of those given tell one story",
      ]
    try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
