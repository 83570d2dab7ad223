/// Tells from the content how a file's articles are written down; the name decides only where the
/// content fits several formats.
struct FormatDetector {
  /// The bytes at the beginning that are looked at.
  static let sampleBytes = 1 << 16

  private let content: [UInt8]
  private let sample: ArraySlice<UInt8>
  /// The last part of the name in small letters, without that of a compression.
  private let suffix: String
  private let first: Int
  /// Whether the content is not only the beginning of one.
  private let isWhole: Bool

  /// A detector for content in UTF-8, or HTML in any encoding that extends ASCII, or for what is at
  /// hand of it.
  init(content: [UInt8], name: String, isWhole: Bool = true) {
    self.content = content
    self.isWhole = isWhole
    sample = content.prefix(Self.sampleBytes)
    suffix = Self.suffix(of: name)
    first = sample.firstIndex { !isJSONSpace($0) } ?? sample.endIndex
  }

  /// The format, or why there is none.
  ///
  /// In a walk, plain text counts only under the names it usually
  /// has: folders hold programs and notes as well.
  func format(isWalked: Bool) -> Result<ArticleFormat, Absence> {
    guard first < content.count else { return .failure(Absence(reason: .empty)) }
    let startsAsJSON = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(content[first])
    if isBinary(startsAsJSON: startsAsJSON) { return .failure(Absence(reason: .notText)) }
    switch FeedKind(of: content) {
    case .xml, .json: return .success(.feed)
    case .list: return .failure(Absence(reason: .feedList))
    case nil: break
    }
    if let format = json ?? markup { return .success(format) }
    if let separator = DelimitedHeader.separator(in: content, isNamed: isNamedAsTable) {
      return .success(.delimited(separator: separator))
    }
    if GDELTTable.begins(content) { return .failure(Absence(reason: .foreign(.gdelt))) }
    if isMarkupWithoutArticle { return .failure(Absence(reason: .unknownFormat)) }
    if isNamedAsTable { return .failure(Absence(reason: .noTextColumn)) }
    if isWalked, !["", "txt", "text", "md"].contains(suffix) {
      return .failure(Absence(reason: .unknownFormat))
    }
    return .success(.plainText)
  }

  /// The format, or that the content is no text, whatever may follow what is at hand of it; nil where
  /// that does not tell, or where the whole content is needed anyway.
  ///
  /// An object that goes on behind the first line's end may be one of many lines that are longer than
  /// what is at hand; whoever is not patient takes it for an object around an array.
  func formatWhateverFollows(isPatient: Bool) -> Result<ArticleFormat, Absence>? {
    guard content.count >= Self.sampleBytes, first < content.count else { return nil }
    // A line that is waited for is not looked at again and again.
    if isPatient, content[first] == UInt8(ascii: "{"),
      endOfLine(in: content, from: first) == content.count
    {
      return nil
    }
    switch format(isWalked: false) {
    case .failure(let absence): return absence.reason == .notText ? .failure(absence) : nil
    case .success(.delimited(let separator)): return .success(.delimited(separator: separator))
    case .success(.jsonLines): return isJSONLinesWhateverFollows ? .success(.jsonLines) : nil
    case .success(.json): return isJSONWhateverFollows(isPatient: isPatient) ? .success(.json) : nil
    default: return nil
    }
  }

  /// Whether JSON Lines stay such: where the first line is an object and not the last, or where that
  /// line begins as one and the name says so.
  private var isJSONLinesWhateverFollows: Bool {
    let lineEnd = endOfLine(in: content, from: first)
    guard lineEnd < content.count, content[first] == UInt8(ascii: "{") else { return false }
    return isObject(first..<lineEnd) ? !isBlank(lineEnd..<content.count) : isNamedAsLines
  }

  /// Whether JSON stays no JSON Lines, and what wraps its records is at hand.
  private func isJSONWhateverFollows(isPatient: Bool) -> Bool {
    if content[first] == UInt8(ascii: "[") {
      return content[(first + 1)...].contains { !isJSONSpace($0) }
    }
    let lineEnd = endOfLine(in: content, from: first)
    guard content[first] == UInt8(ascii: "{"), lineEnd < content.count || !isPatient,
      !isObject(first..<lineEnd)
    else { return false }
    if WrappedArray.start(in: content.span, from: first) != nil { return true }
    let extent = JSONExtent(in: content.span, from: first, to: content.count)
    return extent.end.map { $0 < content.count } ?? false
  }

  /// Why a content has no format.
  struct Absence: Error {
    var reason: SkipReason
  }

  private var isNamedAsLines: Bool { suffix == "jsonl" || suffix == "ndjson" }

  private var isNamedAsTable: Bool { ["csv", "tsv", "tab"].contains(suffix) }

  private static func suffix(of name: String) -> String {
    var parts = (name.split(separator: "/").last ?? "").lowercased().split(separator: ".")
    guard parts.count > 1 else { return "" }
    if parts.count > 2, ["gz", "bz2", "xz", "zst", "lz4"].contains(parts.last ?? "") {
      parts.removeLast()
    }
    return String(parts.last ?? "")
  }

  /// Whether control characters make up more than text has.
  ///
  /// That is over 2 %, or over 5 % of what begins as JSON. Where the first line is a sound object, broken lines must not cost the others.
  private func isBinary(startsAsJSON: Bool) -> Bool {
    let firstLine = first..<endOfLine(in: content, from: first)
    if startsAsJSON, isObject(firstLine), !content[firstLine].contains(where: isControl) {
      return false
    }
    if sample.starts(with: Array("%PDF-".utf8)) || isTapeArchive { return true }
    var controls = 0
    var replacements = 0
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in sample {
      if isControl(byte) { controls += 1 }
      if byte == 0xbd, previous == (0xef, 0xbf) { replacements += 3 }
      previous = (previous.1, byte)
    }
    let share = startsAsJSON ? 20 : 50
    return controls * share > sample.count || replacements * 20 > sample.count
  }
}

extension FormatDetector {
  /// Whether the sample begins as a tar archive does, whose members may be text.
  private var isTapeArchive: Bool {
    sample.dropFirst(257).starts(with: Array("ustar".utf8))
  }

  private var json: ArticleFormat? {
    switch content[first] {
    case UInt8(ascii: "{"):
      let lineEnd = endOfLine(in: content, from: first)
      if isObject(first..<lineEnd) {
        return isBlank(lineEnd..<content.count) ? .json : .jsonLines
      }
      return hasLinesOfObjects || isNamedAsLines ? .jsonLines : .json
    case UInt8(ascii: "["):
      let next = content[(first + 1)...].first { !isJSONSpace($0) }
      if suffix == "json" || next == UInt8(ascii: "{") || next == UInt8(ascii: "]") {
        return .json
      }
    default: break
    }
    if hasLinesOfObjects || isNamedAsLines { return .jsonLines }
    return suffix == "json" ? .json : nil
  }

  /// Whether the bytes are one JSON object, by its brackets.
  private func isObject(_ range: Range<Int>) -> Bool {
    let extent = JSONExtent(in: content.span, from: range.lowerBound, to: range.upperBound)
    return content[range.lowerBound] == UInt8(ascii: "{")
      && extent.end.map { isBlank($0..<range.upperBound) } ?? false
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    content[range].allSatisfy(isJSONSpace)
  }

  /// Whether at least half of the first hundred lines begin with `{` and end with `}`.
  private var hasLinesOfObjects: Bool {
    var (objects, lines) = (0, 0)
    var start = first
    while start < content.count, lines < 100 {
      let end = endOfLine(in: content, from: start)
      if end == content.count, !isWhole { break }
      let line = content[start..<end]
      start = end + 1
      guard let head = line.first(where: { !isJSONSpace($0) }),
        let tail = line.last(where: { !isJSONSpace($0) })
      else { continue }
      lines += 1
      if head == UInt8(ascii: "{"), tail == UInt8(ascii: "}") { objects += 1 }
    }
    return objects > 0 && objects * 2 >= lines
  }

  private var markup: ArticleFormat? {
    let isMarkup = content[first] == UInt8(ascii: "<")
    let isNamed = ["html", "htm", "xhtml", "shtml"].contains(suffix)
    let marks = ["<html", "<!doctype html", "<body", "<article"]
    if isNamed || marks.contains(where: sampleContains) { return .html }
    let fragments = ["<head", "<p>", "<p ", "<div", "<h1", "<main", "<section", "<span", "<meta"]
    return isMarkup && fragments.contains(where: sampleContains) && !isMarkupWithoutArticle
      ? .html : nil
  }

  /// Whether the content is XML of some other kind.
  private var isMarkupWithoutArticle: Bool {
    ["<?xml", "<rss", "<feed", "<svg"].contains { mark in
      content[first...].prefix(mark.utf8.count).map { $0 | 0x20 }
        .elementsEqual(mark.utf8.map { $0 | 0x20 })
    }
  }

  /// Whether the sample has `mark`, in letters of any size.
  private func sampleContains(_ mark: String) -> Bool {
    let mark = Array(mark.utf8)
    let sample = content.span
    let end = min(content.count, Self.sampleBytes) - mark.count
    guard first <= end else { return false }
    for start in first...end where sample[start] == mark[0] {
      var length = 1
      while length < mark.count, sample[start + length] | 0x20 == mark[length] | 0x20 {
        length += 1
      }
      if length == mark.count { return true }
    }
    return false
  }
}

/// Whether a byte is a control character that texts do not have.
private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x09 || (0x0e..<0x20).contains(byte) && byte != 0x1b
}
