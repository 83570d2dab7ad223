import Articles
import Evaluation

/// The lines on the worst merges and splits.
///
///     1  0.0112 of precision lost, 24 wrong pairs  s0c1e6a2b7f3d9a44
///        9  Putin and Syria's Sharaa hold Kremlin talks
///        2  Novak dangles oil and power projects
///        strongest of 24 pairs (7 above 0): log-odds +3.4, similarity 0.41
///          Radio Polaris   15 Oct 2025  Putin and Syria's Sharaa hold Kremlin talks
///          Capital Ledger  16 Oct 2025  Novak dangles oil and power projects after Putin…
struct MistakeLines {
  let style: TableStyle

  /// A name that would be cut shorter than this is left out.
  private static let leastName = 8

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
        let lines = text.wrapped(to: style.width - rankWidth - 2)
        let room = textWidth - text.utf8.count
        let name = room < Self.leastName ? "" : "  " + mistake.name.harmless
        let indent = String(repeating: " ", count: rankWidth + 2)
        return [
          style.faint(blanks + rank) + "  " + (lines.first ?? "")
            + style.faint(name.fitted(to: max(0, room)))
        ]
          + lines.dropFirst().map { indent + $0 }
          + (self.parts(mistake, parts) + bond(mistake.bond, of: mistake.error.pairs)).map {
            indent + $0
          }
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

  private func bond(_ bond: EvaluationReport.Bond?, of pairCount: Int) -> [String] {
    guard let bond else { return [] }
    let odds = bond.logOdds.map { "log-odds \(signedText(Double($0), digits: 1))" } ?? "no evidence"
    let similarity = fixed(Double(bond.similarity), digits: 2)
    let text =
      "strongest of \(counted(pairCount, "pair")) (\(grouped(bond.supporters)) above 0): "
      + "\(odds), similarity \(similarity)"
    return text.wrapped(to: textWidth).map { style.accented($0) }
      + reports([bond.first, bond.second]).map { "  " + $0 }
  }

  /// Titles, with outlets and days before them where they are known.
  private func reports(_ articles: [Article]) -> [String] {
    let outlets = articles.map { $0.source?.harmless ?? "" }
    let days = articles.map { $0.published.map(TimeWords.day) ?? "" }
    let columns = [(outlets, textWidth / 5), (days, textWidth)].map { texts, most in
      let width = min(texts.map(\.displayWidth).max() ?? 0, most)
      return texts.map { width == 0 ? "" : $0.padded(to: width) + "  " }
    }
    return articles.indices.map { place in
      let before = columns[0][place] + columns[1][place]
      let width = max(1, textWidth - 2 - before.displayWidth)
      return style.faint(before) + articles[place].titleOrBeginning.fitted(to: width)
    }
  }

  private var textWidth: Int { style.width - 4 }
}
