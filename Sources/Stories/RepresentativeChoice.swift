import Articles

/// Which report stands for a story: the one closest to the others, with mild preferences for what
/// reads well as a headline.
///
/// Each report's mean cosine to the others is multiplied by the factors below; the greatest product
/// wins, and of equal ones (to six digits) the first in content order.
enum RepresentativeChoice {
  /// Where there is no title at all.
  static let untitled = 0.5
  /// A report that repeats another: the first to publish should be shown.
  static let reprint = 0.8
  /// Titles that announce something else than a report: live pages, opinion, video, galleries.
  static let otherKind = 0.8
  /// Titles that ask or promise to explain, and do not say what happened.
  static let question = 0.8
  /// A body of less than `shortBody` words, or one that breaks off.
  static let incomplete = 0.9
  /// A title too short to tell the event, or too long to be one.
  static let unusualLength = 0.9

  static let shortBody = 50
  /// Where a body ends, in UTF-8 bytes.
  static let bytesOfEnding = 24
  /// In UTF-8 bytes, so that it suits scripts that write a word in one or two characters.
  static let usualTitleLength = 16...200

  /// What a report without any likeness is given, so that the preferences still decide.
  private static let leastCosine = 0.01

  /// How well a report stands for its story; equal numbers are ties.
  static func score(
    of article: Article, meanCosine: Double, bodyWordCount: Int, isReprint: Bool
  ) -> Int64 {
    var score = max(meanCosine, 0) + leastCosine
    if isReprint { score *= reprint }
    if bodyWordCount < shortBody || breaksOff(article.body) { score *= incomplete }
    if article.title.utf8.allSatisfy({ $0 <= 0x20 }) {
      score *= untitled
    } else {
      let title = TitleBytes(article.title)
      if TitleKind.isOtherThanReport(title) { score *= otherKind }
      if TitleKind.isQuestion(title) { score *= question }
      if !usualTitleLength.contains(article.title.utf8.count) { score *= unusualLength }
    }
    return Int64((score * 1_000_000).rounded())
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
