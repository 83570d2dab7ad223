import Articles
import Evaluation

/// The lines on the worst merges and splits.
///
///     1  0.0112 of precision lost, 24 wrong pairs
///        9  Putin and Syria's Sharaa hold Kremlin talks
///        2  Novak dangles oil and power projects
///        Strongest pair: log-odds 3.42, similarity 0.41
///        -  Radio Polaris: Putin and Syria's Sharaa hold Kremlin talks
///        -  Capital Ledger: Novak dangles oil and power projects after Putin hosts Sharaa
struct MistakeLines {
  let style: TableStyle

  /// A section for the heading, and one for each of the worst.
  func merges(_ mistakes: EvaluationReport.Mistakes) -> [[String]] {
    sections(
      mistakes,
      heading: "Found stories that join several labelled ones", cost: "of precision lost",
      pairs: "wrong pair", parts: ("labelled story", "labelled stories"))
  }

  /// A section for the heading, and one for each of the worst.
  func splits(_ mistakes: EvaluationReport.Mistakes) -> [[String]] {
    sections(
      mistakes,
      heading: "Labelled stories that are torn among several found ones",
      cost: "of recall lost", pairs: "missed pair", parts: ("found story", "found stories"))
  }

  private func sections(
    _ mistakes: EvaluationReport.Mistakes, heading: String, cost: String, pairs: String,
    parts: (String, String)
  ) -> [[String]] {
    guard !mistakes.worst.isEmpty else { return [] }
    let shown = mistakes.worst.count
    let amount =
      shown < mistakes.count ? "the worst \(shown) of \(grouped(mistakes.count))" : "\(shown)"
    let rankWidth = "\(shown)".utf8.count
    let title = "\(heading): \(amount)".wrapped(to: style.width).map { style.bold($0) }
    return [title]
      + mistakes.worst.enumerated().map { place, mistake in
        let rank = "\(place + 1)"
        let blanks = String(repeating: " ", count: rankWidth - rank.utf8.count)
        let text =
          "\(fixed(mistake.error.cost, digits: 4)) \(cost), "
          + counted(mistake.error.pairs, pairs)
        let indent = String(repeating: " ", count: rankWidth + 2)
        return [style.faint(blanks + rank) + "  " + text]
          + (self.parts(mistake, parts) + bond(mistake.bond)).map { indent + $0 }
      }
  }

  private func parts(
    _ mistake: EvaluationReport.Mistake, _ noun: (String, String)
  ) -> [String] {
    let countWidth = mistake.parts.map { grouped($0.count).utf8.count }.max() ?? 1
    let width = textWidth - countWidth - 2
    var lines = mistake.parts.map { part in
      let count = grouped(part.count)
      let blanks = String(repeating: " ", count: countWidth - count.utf8.count)
      let name = part.name.harmless
      guard let headline = part.headline?.harmless, !headline.isEmpty else {
        return "\(blanks)\(count)  \(style.accented(name.fitted(to: width)))"
      }
      return "\(blanks)\(count)  \(headline.fitted(to: width))"
    }
    let left = mistake.error.parts.count - mistake.parts.count
    if left > 0 {
      let articles = mistake.error.size - mistake.parts.reduce(0) { $0 + $1.count }
      let text =
        "and \(counted(left, noun.0, noun.1)) more with \(counted(articles, "article"))"
      lines.append(
        String(repeating: " ", count: countWidth + 2) + style.faint(text.fitted(to: width)))
    }
    return lines
  }

  private func bond(_ bond: EvaluationReport.Bond?) -> [String] {
    guard let bond else { return [] }
    let odds =
      bond.logOdds.map { "log-odds \(signedText(Double($0), digits: 1))" }
      ?? "no evidence that counts"
    let text = "strongest pair: \(odds), similarity \(fixed(Double(bond.similarity), digits: 2))"
    return [style.accented(text.fitted(to: textWidth))]
      + [bond.first, bond.second].map { article in
        let outlet = article.source?.harmless ?? ""
        let time = article.published.map(TimeWords.day) ?? ""
        let from = [outlet, time].filter { !$0.isEmpty }.joined(separator: ", ")
        let title = article.titleOrBeginning
        let line = from.isEmpty ? title : "\(title) (\(from))"
        // Where both do not fit the headline says more.
        return "  "
          + (line.displayWidth <= textWidth - 2 ? line : title.fitted(to: textWidth - 2))
      }
  }

  private var textWidth: Int { style.width - 4 }
}
