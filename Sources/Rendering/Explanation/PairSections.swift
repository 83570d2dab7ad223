import Articles
import Clustering
import Stories

/// What speaks for and against two articles reporting one event, in lines for people.
struct PairSections {
  let pair: PairExplanation
  let style: TableStyle
  /// Terms that are listed one by one; the others are summed up.
  private static let mostTerms = 12

  /// Both articles, the verdict and the reasons.
  var sections: [[String]] {
    let lines = ArticleLines(style: style)
    return [lines.lines(pair.first), lines.lines(pair.second), verdict] + reasons
  }

  /// The reasons: evidence, terms and warnings.
  var reasons: [[String]] {
    [evidence, terms, warnings].filter { !$0.isEmpty }
  }

  private var verdict: [String] {
    let verdict = pair.isSameStory ? "Same story" : "Different stories"
    guard let logOdds = pair.logOdds else { return [style.bold(verdict)] }
    let isAgainst = (logOdds < 0) == pair.isSameStory
    let others =
      pair.isSameStory ? "other reports bring them together" : "the stories around them differ"
    let text =
      "log-odds \(signedText(Double(logOdds), digits: 2)) that both report one event"
      + (isAgainst ? "; \(others)" : "")
    return [style.bold(verdict)] + text.wrapped(to: style.width)
  }

  private var evidence: [String] {
    guard let logOdds = pair.logOdds else { return [] }
    let rows =
      pair.evidence.filter { $0.logOdds != 0 || $0.value != nil }.map { part in
        ["  " + part.words, part.measured, signedText(Double(part.logOdds), digits: 2)]
      } + [["  together", "", signedText(Double(logOdds), digits: 2)]]
    let table = AlignedTable(headings: ["Evidence", "measured", "log-odds"], rows: rows)
    guard table.width > style.width else { return table.lines(style) }
    return AlignedTable(
      headings: ["Evidence", "log-odds"], rows: rows.map { [$0[0], $0[2]] }
    ).lines(style)
  }

  private var terms: [String] {
    let similarity = fixed(Double(pair.similarity), digits: 3)
    let title = "Similarity of the texts: \(similarity)"
    guard !pair.terms.isEmpty else {
      return "\(title), no term in common".wrapped(to: style.width)
    }
    let shown = pair.terms.prefix(Self.mostTerms)
    let left = pair.terms.dropFirst(Self.mostTerms)
    var rows = shown.map { ["  " + $0.term.harmless.fitted(to: style.width / 2), share($0.share)] }
    if !left.isEmpty {
      let sum = left.reduce(0) { $0 + Double($1.share) }
      rows.append(["  \(counted(left.count, "other term"))", share(Float(sum))])
    }
    return style.boldLines("\(title), the sum of")
      + AlignedTable(headings: ["", "share"], rows: rows).lines(style)
  }

  private func share(_ share: Float) -> String { fixed(Double(share), digits: 3) }

  private var warnings: [String] {
    pair.warnings.flatMap { warning in
      warning.words.wrapped(to: style.width - 2).enumerated().map { place, line in
        (place == 0 ? "! " : "  ") + line
      }
    }
  }
}

extension TableStyle {
  /// A text in bold lines that fit.
  func boldLines(_ text: String) -> [String] { text.wrapped(to: width).map { bold($0) } }
}

/// An article in two lines: its headline, and its outlet, time and id.
struct ArticleLines {
  let style: TableStyle
  private static let indent = "  "

  func lines(_ article: Article) -> [String] {
    let width = style.width - Self.indent.utf8.count
    let outlet = article.source?.harmless ?? ""
    let details = [
      outlet.isEmpty ? "unknown outlet" : outlet,
      TimeWords.span(article.published, article.published) ?? "undated",
      "id \(article.id.rawValue.harmless)",
    ]
    return article.titleOrBeginning.wrapped(to: width, most: 2).map { Self.indent + $0 }
      + details.joined(separator: ", ").wrapped(to: width).map { Self.indent + style.faint($0) }
  }
}
