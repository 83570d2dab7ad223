import Articles

/// Writes extracted articles for people: what is known of each, and its text.
public struct ExtractionTable: Renderer {
  private let style: TableStyle
  /// The widest lines of running text that are read with ease.
  private static let widestText = 100
  private static let labelWidth = 11

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `articles` to `sink` in pieces.
  public func render<Failure: Error>(
    _ articles: [ExtractedArticle], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    for (index, extracted) in articles.enumerated() {
      if index > 0 { buffer.append("\n") }
      for line in lines(extracted) { buffer.append(line + "\n") }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func lines(_ extracted: ExtractedArticle) -> [String] {
    let article = extracted.article
    let width = min(style.width, Self.widestText)
    var lines = extracted.file.harmless.wrapped(to: width).map(style.faint)
    lines += article.title.harmless.wrapped(to: width).map(style.bold)
    let known: [(label: String, value: String?)] = [
      ("outlet", article.source), ("author", article.author),
      ("published", article.published?.iso8601), ("address", article.url),
      ("language", extracted.language), ("tags", article.tags.joined(separator: ", ")),
      ("id", article.id.rawValue),
    ]
    for (label, value) in known {
      let value = value?.harmless ?? ""
      for (index, line) in value.wrapped(to: width - Self.labelWidth).enumerated() {
        lines.append(style.accented((index == 0 ? label : "").padded(to: Self.labelWidth)) + line)
      }
    }
    let paragraphs = article.body.split(whereSeparator: \.isNewline).map { String($0).harmless }
    for paragraph in paragraphs where !paragraph.isEmpty {
      lines.append("")
      lines += paragraph.wrapped(to: width)
    }
    return lines
  }
}
