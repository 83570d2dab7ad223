import Articles

/// Which report stands for a story: the one whose text is closest to the others and whose title says most
/// of what their titles say, with mild preferences for what reads well as a headline.
///
/// A weighted mean of both, each beside the best of the story, is multiplied by a factor for each flaw; the
/// greatest product wins, and of equal ones (to six digits) the first in content order. Source of the
/// centrality: Radev et al., *Centroid-based summarization of multiple documents*, 2004.
struct RepresentativeChoice {
  /// How much the titles count, the rest being the texts' share.
  static let shareOfTitles = 0.3
  static let shortBody = 50
  /// Where a body ends, in UTF-8 bytes.
  static let bytesOfEnding = 24
  /// In UTF-8 bytes, so that it suits scripts that write a word in one or two characters.
  static let usualTitleLength = 24...200
  /// What a report without any likeness is given, so that the preferences still decide.
  private static let leastCosine = 0.01

  /// What is known of a report among others.
  struct Candidate {
    /// Mean cosine of its text to those of the others.
    var meanCosine: Double
    /// `TitleAgreement` of its title.
    var agreement: Double
    var flaws: [HeadlineChoice.Flaw]
  }

  /// The candidate that stands for all of them, and why; there is one at least.
  ///
  /// Complexity: linear in the candidates.
  static func best(of candidates: [Candidate]) -> (place: Int, choice: HeadlineChoice) {
    let mostCentral = candidates.map(\.meanCosine).max() ?? 0
    let mostAgreed = candidates.map(\.agreement).max() ?? 0
    let choices = candidates.map { candidate in
      HeadlineChoice(
        centrality: (max(candidate.meanCosine, 0) + leastCosine)
          / (max(mostCentral, 0) + leastCosine),
        agreement: mostAgreed > 0 ? candidate.agreement / mostAgreed : 1, flaws: candidate.flaws)
    }
    let scores = choices.map(score)
    let best = candidates.indices.min { (-scores[$0], $0) < (-scores[$1], $1) } ?? 0
    return (best, choices[best])
  }

  /// How well a report stands for its story; equal numbers are ties.
  static func score(_ choice: HeadlineChoice) -> Int64 {
    let base =
      (1 - shareOfTitles) * choice.centrality + shareOfTitles * choice.agreement
    let score = choice.flaws.reduce(base) { $0 * factor(of: $1) }
    return Int64((score * 1_000_000).rounded())
  }

  static func factor(of flaw: HeadlineChoice.Flaw) -> Double {
    switch flaw {
    case .untitled: 0.5
    case .reprint, .otherKind, .question, .capitals, .ending, .decoration: 0.8
    case .incomplete, .unusualLength, .quotation: 0.9
    }
  }

  /// A report as far as its flaws go.
  struct Report {
    var title: String
    var body: String
    var bodyWordCount: Int
    var isReprint: Bool
  }

  /// The flaws of each of a story's reports.
  ///
  /// Complexity: linear in the titles.
  static func flaws(of reports: [Report]) -> [[HeadlineChoice.Flaw]] {
    let titles = reports.map(\.title)
    return reports.indices.map { place in
      let report = reports[place]
      let isIncomplete = report.bodyWordCount < shortBody || breaksOff(report.body)
      return (report.isReprint ? [.reprint] : []) + (isIncomplete ? [.incomplete] : [])
        + flaws(ofTitle: place, among: titles)
    }
  }

  private static func flaws(ofTitle place: Int, among titles: [String]) -> [HeadlineChoice.Flaw] {
    let text = titles[place]
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else { return [.untitled] }
    let title = TitleBytes(text)
    var flaws: [HeadlineChoice.Flaw] = []
    if TitleKind.isOtherThanReport(title) { flaws.append(.otherKind) }
    if TitleKind.isQuestion(title) { flaws.append(.question) }
    if !usualTitleLength.contains(text.utf8.count) { flaws.append(.unusualLength) }
    if TitleForm.isInCapitals(text) { flaws.append(.capitals) }
    if TitleForm.isQuotation(text) { flaws.append(.quotation) }
    if TitleForm.isDecorated(text) { flaws.append(.decoration) }
    if TitleForm.hasForeignEnding(place, among: titles) { flaws.append(.ending) }
    return flaws
  }

  /// Whether a body ends the way cut ones do: in an ellipsis, or in the "[+512 chars]" of news
  /// interfaces.
  static func breaksOff(_ body: String) -> Bool {
    let end = body.utf8.suffix(bytesOfEnding)
    guard mayBreakOff(end) else { return false }
    let text = String(decoding: end, as: UTF8.self)
      .trimmingSuffix { $0.isWhitespace }
    return text.hasSuffix("...") || text.hasSuffix("…") || text.hasSuffix(" chars]")
  }

  /// Whether a look at the last bytes leaves it open: nearly all bodies end in one full stop.
  private static func mayBreakOff(_ end: Substring.UTF8View) -> Bool {
    var bytes = end[...]
    while let last = bytes.last, last == 0x20 || (0x09...0x0d).contains(last) { bytes.removeLast() }
    guard let last = bytes.popLast() else { return false }
    return switch last {
    case UInt8(ascii: "."): bytes.last == UInt8(ascii: ".")
    case UInt8(ascii: "]"), 0x80...: true
    default: false
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
