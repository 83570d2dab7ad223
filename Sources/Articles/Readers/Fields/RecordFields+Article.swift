extension RecordFields {
  /// What became of a record.
  enum Outcome {
    /// An article, and the text of its date where that could not be read.
    case article(ArticleRecord, unreadableDate: String?)
    /// No article.
    case skip(SkipReason)
  }

  /// The article that the fields describe.
  ///
  /// An id that is missing is derived from the URL, else from the title and the body; a source that
  /// is missing is the host of the URL.
  func outcome(file: String, line: Int?) -> Outcome {
    let title = first(.title).map { String(trimmed(withoutNulls($0))) } ?? ""
    let body = first(.body).map(withoutNulls) ?? ""
    guard hasWord(title) || hasWord(body) else { return .skip(.noWords) }
    let url = first(.url).map { String(trimmed($0)) }
    let (published, unreadableDate) = publication
    let id =
      first(.id).map { ArticleID(String(trimmed($0))) }
      ?? url.map { ArticleID.derived(from: $0) }
      ?? ArticleID.derived(fromLines: title, body)
    let article = Article(
      id: id, title: title, body: body, source: source(url: url),
      author: values(.author).first.map { $0.map { String(trimmed($0)) }.joined(separator: ", ") },
      url: url, published: published,
      language: first(.language).flatMap(LanguageCode.normalized), tags: tags)
    return .article(
      ArticleRecord(
        article: article, file: file, line: line,
        storyLabel: first(.story).map { String(trimmed($0)) }),
      unreadableDate: unreadableDate)
  }

  /// The first date that can be read, by the best name; else the first text that cannot.
  private var publication: (PublicationTime?, unreadable: String?) {
    let texts = values(.published).compactMap(\.first)
    for text in texts {
      if let time = PublicationTime(parsing: text) { return (time, nil) }
    }
    for text in texts where text.utf8.count <= 200 {
      if let time = PublicationTime(findingIn: text) { return (time, nil) }
    }
    return (nil, texts.first.map { String(trimmed($0).prefix(60)) })
  }

  private func source(url: String?) -> String? {
    guard let given = first(.source).map({ String(trimmed($0)) }) else {
      return url.flatMap(WebAddress.outlet(of:))
    }
    return given.contains("://") ? WebAddress.outlet(of: given) ?? given : given
  }

  /// The tags without repeats; one text is split at its commas, semicolons or strokes.
  private var tags: [String] {
    guard let values = values(.tags).first else { return [] }
    let separators: Set<Unicode.Scalar> = [",", ";", "|"]
    let parts =
      values.count > 1
      ? values
      : values.flatMap { text in
        text.unicodeScalars.split { separators.contains($0) }.map { String($0) }
      }
    var seen: Set<String> = []
    return parts.map { String(trimmed($0)) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
