import Evaluation
import Newsfold

/// What is told of a training.
struct TrainingReport {
  var scores: TrainingScores?
  var ablation: [AblationScore] = []

  /// The tables as text for a terminal, or as Markdown.
  func text(markdown: Bool) -> String {
    tables.map { table in
      (markdown ? table.markdown : table.lines).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private var tables: [TextTable] {
    [scores.map(Self.table), ablation.isEmpty ? nil : Self.table(ablation)].compactMap(\.self)
  }

  private static func table(_ scores: TrainingScores) -> TextTable {
    var rows = scores.corpora.map { corpus in
      [
        corpus.name, corpus.family, String(corpus.articleCount), String(corpus.storyCount),
        share(corpus.fitted.precision), share(corpus.fitted.recall), share(corpus.fitted.f1),
        corpus.leftOut.map { share($0.f1) } ?? "",
      ]
    }
    rows.append(
      [
        "mean of families", "", "", "", "", "", share(scores.fittedMean),
        scores.leftOutMean.map(share) ?? "",
      ])
    return TextTable(
      headings: [
        "corpus", "family", "articles", "stories", "precision", "recall", "F1", "F1 left out",
      ], rows: rows)
  }

  private static func table(_ ablation: [AblationScore]) -> TextTable {
    let whole = ablation.first
    return TextTable(
      headings: ["without", "F1", "change", "F1 left out", "change left out"],
      rows: ablation.enumerated().map { place, score in
        let isWhole = place == 0
        let leftOut = score.leftOutMean
        return [
          score.ingredient, share(score.fittedMean),
          isWhole ? "" : change(score.fittedMean, whole?.fittedMean),
          leftOut.map(share) ?? "",
          isWhole ? "" : leftOut.map { change($0, whole?.leftOutMean) } ?? "",
        ]
      })
  }

  private static func share(_ value: Double) -> String { number(value, signed: false) }

  private static func change(_ value: Double, _ whole: Double?) -> String {
    whole.map { number(value - $0, signed: true) } ?? ""
  }

  /// Four decimals, since corpora differ in the third.
  private static func number(_ value: Double, signed: Bool) -> String {
    let rounded = Int((abs(value) * 10_000).rounded())
    let digits = String(rounded % 10_000)
    let sign = value < 0 && rounded > 0 ? "-" : signed ? "+" : ""
    return "\(sign)\(rounded / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }
}

extension TextTable {
  /// The table in Markdown.
  var markdown: [String] {
    let columns = headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    func line(_ cells: [String]) -> String {
      "| " + columns.map { cells[$0] }.joined(separator: " | ") + " |"
    }
    let rule = columns.enumerated().map { $0.offset == 0 ? "---" : "---:" }
    return [line(headings), "|" + rule.joined(separator: "|") + "|"] + rows.map(line)
  }
}
